import { describe, expect, it } from 'vitest';
import { analysis } from '@/analysis/bandwidth/index';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { buildRandom } from '@/analysis/random/random';

describe('the bandwidth analysis', () => {
  it('offers radii of the quartic kernel, the data-driven one from a sample', () => {
    const random = buildRandom(22);
    const draw = () => Float64Array.from({ length: 2_100 }, () => random.uniform() * 5_000);
    const window: MultiPolygon = [
      [
        [
          [0, 0],
          [5_000, 0],
          [5_000, 5_000],
          [0, 5_000],
        ],
      ],
    ];
    const radii = analysis.run({ points: { xs: draw(), ys: draw() }, window });
    expect(radii.likelihoodSampleSize).toBe(2_000);
    expect(radii.searchRadiusMeters).toBeGreaterThan(200);
    expect(radii.scottMeters).toBeGreaterThan(radii.searchRadiusMeters);
    expect(radii.likelihoodMeters).toBeGreaterThan(0);
  });
});
