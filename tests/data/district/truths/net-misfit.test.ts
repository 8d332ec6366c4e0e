import { describe, expect, it } from 'vitest';

import { buildGround } from '#data/district/ground/ground';
import { measureNets } from '#data/district/truths/net-misfit';
import { buildSmallGeography } from '#tests/support/small-geography';

describe('measureNets', () => {
  const truths = measureNets(buildGround(buildSmallGeography()));

  it('finds the net that is a copy of the base grids', () => {
    expect(truths[0]).toEqual({
      net: 'civil-affairs',
      units: 24,
      coincidingGrids: 24,
      coincidingFraction: 1,
      uncoveredFraction: 0,
      overlappingFraction: 0,
    });
  });

  it('measures what a shifted net leaves out: a third of one column in six', () => {
    const market = truths.find(({ net }) => net === 'market')!;

    expect(market.coincidingGrids).toBe(0);
    expect(market.uncoveredFraction).toBeCloseTo(1 / 18, 1);
  });
});
