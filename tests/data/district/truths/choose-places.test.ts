import { describe, expect, it } from 'vitest';

import { buildGround } from '#data/district/ground/ground';
import { createRandom } from '#data/district/random';
import { chooseClusters, neighborhoodExcess, streetNamed } from '#data/district/truths/choose-places';
import { buildSmallGeography } from '#tests/support/small-geography';

const ground = buildGround(buildSmallGeography());
const even = new Float64Array(24).fill(1 / 24);

describe('streetNamed', () => {
  it('goes by the name, else by the place in the list', () => {
    expect(streetNamed(ground, '新澜', 0)).toBe(2);
    expect(streetNamed(ground, '没有', 5)).toBe(1);
  });
});

describe('chooseClusters', () => {
  it('takes grids that touch the middle one, five at most, in the street wished for', () => {
    const [cluster] = chooseClusters(ground, even, [{ street: 3, ground: 'usual' }], createRandom(1));
    const [center, ...others] = cluster!.grids;

    expect(ground.streetOfGrid[center!]).toBe(3);
    expect(others.length).toBeGreaterThanOrEqual(3);
    expect(others.length).toBeLessThanOrEqual(4);
    for (const grid of others) {
      const [ax, ay] = ground.gridCenters[center!]!;
      const [bx, by] = ground.gridCenters[grid]!;
      expect(Math.max(Math.abs(ax - bx), Math.abs(ay - by))).toBeLessThan(1.2 * 320);
    }
  });

  it('prefers busy neighborhoods where that is the wish', () => {
    const shares = even.map((share, grid) => (grid === 13 ? share * 10 : share * 0.6));
    const [cluster] = chooseClusters(
      ground,
      shares,
      [{ street: ground.streetOfGrid[13]!, ground: 'busy' }],
      createRandom(1),
    );

    expect(cluster!.neighborhood).toContain(13);
    expect(neighborhoodExcess(shares, cluster!)).toBeGreaterThan(0);
  });
});
