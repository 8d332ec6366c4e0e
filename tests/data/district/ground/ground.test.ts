import { describe, expect, it } from 'vitest';

import type { Road } from '#data/district/geography';
import { buildGround } from '#data/district/ground/ground';
import { buildSmallGeography, corner } from '#tests/support/small-geography';

const geography = buildSmallGeography();
const ground = buildGround(geography);

describe('buildGround', () => {
  it('finds the grid of a point, and none outside', () => {
    const [x, y] = corner(4.5, 2.5);

    expect(ground.grids[ground.gridAt(x, y)]!.code).toBe('990106004001002');
    expect(ground.gridAt(...corner(-0.1, 1))).toBe(-1);
  });

  it('puts a center into every grid, away from its border', () => {
    ground.gridCenters.forEach(([x, y], grid) => {
      expect(ground.gridAt(x, y)).toBe(grid);
    });
  });

  it('tells how far the nearest border of a grid is, up to twelve meters', () => {
    const [x, y] = corner(2, 2);

    expect(ground.clearance(x + 5, y + 40)).toBeCloseTo(5, 6);
    expect(ground.clearance(x + 100, y - 3)).toBeCloseTo(3, 6);
    expect(ground.clearance(x + 100, y + 100)).toBe(12);
  });

  it('knows the street and the community of every grid', () => {
    ground.grids.forEach((grid, i) => {
      expect(grid.code.startsWith(ground.streets[ground.streetOfGrid[i]!]!.code)).toBe(true);
      expect(ground.communityOfGrid[i]!.code).toBe(grid.parentCode);
    });
  });

  it('finds the building a point lies in', () => {
    const building = geography.buildings[9]!;
    const [x, y] = building.ring[0]!;

    expect(ground.buildingAt(x + 1, y + 1)).toBe(building);
    expect(ground.buildingAt(x - 1, y - 1)).toBeNull();
  });

  it('keeps of a road what lies in the district or on its border', () => {
    const name = { zh: '出城路', en: 'Out Road' };
    const line = [corner(4.5, 1.25), corner(6, 1.25), corner(7, 1.25), corner(8, 1.25)];
    const rail: Road = {
      id: 101,
      class: 'rail',
      name: null,
      line: [corner(1, 1), corner(2, 1)],
      bridge: false,
    };
    const roads: Road[] = [{ id: 100, class: 'collector', name, line, bridge: false }, rail];

    expect(buildGround({ ...geography, roads }).ways).toEqual([
      { class: 'collector', name, line: [corner(4.5, 1.25), corner(6, 1.25)] },
    ]);
  });
});
