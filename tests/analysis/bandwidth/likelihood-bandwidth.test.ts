import { describe, expect, it } from 'vitest';
import { likelihoodBandwidth } from '@/analysis/bandwidth/likelihood-bandwidth';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';

describe('likelihoodBandwidth', () => {
  const random = buildRandom(21);
  /** Ten centers 1 km apart, twenty points around each. */
  const clustered = (spread: number) => {
    const xs: number[] = [];
    const ys: number[] = [];
    for (let k = 0; k < 200; k++) {
      xs.push((k % 10) * 1000 + spread * drawNormal(random));
      ys.push(spread * drawNormal(random));
    }
    return { xs, ys };
  };

  it('follows the size of the clusters, not the size of the district', () => {
    const narrow = likelihoodBandwidth(clustered(20));
    const wide = likelihoodBandwidth(clustered(80));
    expect(narrow).toBeGreaterThan(8);
    expect(narrow).toBeLessThan(25);
    expect(wide / narrow).toBeGreaterThan(2.5);
  });

  it('widens when points beyond the border are taken for unseen rather than absent', () => {
    const uniform = { xs: [] as number[], ys: [] as number[] };
    for (let k = 0; k < 150; k++) {
      uniform.xs.push(random.uniform() * 1000);
      uniform.ys.push(random.uniform() * 1000);
    }
    const window: MultiPolygon = [
      [
        [
          [0, 0],
          [1000, 0],
          [1000, 1000],
          [0, 1000],
        ],
      ],
    ];
    expect(likelihoodBandwidth(uniform, window)).toBeGreaterThan(likelihoodBandwidth(uniform));
  });

  it('is undefined below three distinct points', () => {
    expect(likelihoodBandwidth({ xs: [1, 2], ys: [1, 2] })).toBeNaN();
    expect(likelihoodBandwidth({ xs: [1, 1, 1], ys: [2, 2, 2] })).toBeNaN();
  });
});
