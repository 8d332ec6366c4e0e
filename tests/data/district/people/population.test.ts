import { describe, expect, it } from 'vitest';

import { buildPopulation, floorArea, listBuildingPopulation } from '#data/district/people/population';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

const { buildings } = buildSmallGeography();
const population = buildPopulation(buildings, 24, createRandom(1));

describe('buildPopulation', () => {
  it('settles about a thousand and eighty residents by grid', () => {
    const total = population.residents.reduce((sum, residents) => sum + residents, 0);

    expect(Math.abs(total - 24 * 1080)).toBeLessThan(2);
  });

  it('leaves offices, sheds and public buildings empty', () => {
    buildings.forEach(({ use }, i) => {
      if (['office', 'shed', 'public'].includes(use)) expect(population.residents[i]).toBe(0);
      else expect(population.residents[i]).toBeGreaterThan(0);
    });
  });

  it('has a household wherever somebody lives', () => {
    population.residents.forEach((residents, i) => {
      expect(population.households[i]! > 0).toBe(residents > 0);
      expect(population.households[i]!).toBeLessThanOrEqual(residents);
    });
  });

  it('measures floors by three meters of height: 40 × 26 m on five floors', () => {
    expect(floorArea({ ...buildings[0]!, heightMeters: 15 })).toBe(40 * 26 * 5);
  });
});

describe('listBuildingPopulation', () => {
  it('withholds counts below ten, which could point to a household', () => {
    const three = { residents: Uint16Array.of(9, 10, 0), households: Uint16Array.of(3, 4, 0) };
    const listed = listBuildingPopulation(buildings.slice(0, 3), three);

    expect(listed.map(({ residents, households }) => [residents, households])).toEqual([
      [null, null],
      [10, 4],
    ]);
  });
});
