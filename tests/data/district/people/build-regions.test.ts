import { describe, expect, it } from 'vitest';

import { buildGround } from '#data/district/ground/ground';
import { buildRegions } from '#data/district/people/build-regions';
import { buildPopulation } from '#data/district/people/population';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

const geography = buildSmallGeography();
const ground = buildGround(geography);
const regions = buildRegions(geography, buildPopulation(geography.buildings, 24, createRandom(1)));

describe('buildRegions', () => {
  it('sums residents, households and areas from grids to the district', () => {
    for (const region of regions) {
      const parts = regions.filter(({ parentCode }) => parentCode === region.code);
      if (parts.length === 0) continue;
      const sum = (value: (part: (typeof parts)[number]) => number) =>
        parts.reduce((of, part) => of + value(part), 0);

      expect(sum((part) => part.population!)).toBe(region.population);
      expect(sum((part) => part.households!)).toBe(region.households);
      expect(sum((part) => part.areaSquareKilometers)).toBeCloseTo(region.areaSquareKilometers, 5);
    }
  });

  it('sets labels inside their regions', () => {
    for (const { code, levelId, labelPosition } of regions) {
      const [x, y] = geography.projection.toMeters(...labelPosition);

      if (levelId === 'grid') expect(ground.grids[ground.gridAt(x, y)]!.code).toBe(code);
      else expect(ground.grids[ground.gridAt(x, y)]!.code.startsWith(code)).toBe(true);
    }
  });

  it('measures areas on the ground: cells of 320 m by 320 m', () => {
    for (const { levelId, areaSquareKilometers } of regions) {
      if (levelId === 'grid') expect(areaSquareKilometers).toBeCloseTo(0.1024, 4);
    }
  });
});
