import { describe, expect, it } from 'vitest';
import type { BuildingUse, Ring } from '#data/district/geography';
import { buildMasses } from '#data/district/basemap/built-mass';
import { signedArea } from '#data/district/geography/plane/ring';

const box = (x: number, y: number, width: number, height: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
const buildings = (use: BuildingUse, ...rings: Ring[]) => rings.map((ring) => ({ ring, use }));

describe('buildMasses', () => {
  it('draws a row of houses as one', () => {
    const row = buildings('slab', box(0, 0, 40, 12), box(49, 0, 40, 12), box(98, 0, 40, 12));
    const masses = buildMasses(row);

    expect(masses).toHaveLength(1);
    expect(signedArea(masses[0]!)).toBe(138 * 12);
  });

  it('keeps rows apart, and houses of different use', () => {
    expect(buildMasses(buildings('slab', box(0, 0, 60, 12), box(0, 27, 60, 12)))).toHaveLength(2);
    expect(
      buildMasses([...buildings('slab', box(0, 0, 60, 12)), ...buildings('office', box(62, 0, 60, 12))]),
    ).toHaveLength(2);
  });

  it('leaves out what is too small to see', () => {
    expect(buildMasses(buildings('public', box(0, 0, 20, 12)))).toEqual([]);
    expect(buildMasses([])).toEqual([]);
  });
});
