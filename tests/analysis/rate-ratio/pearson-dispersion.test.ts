import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';
import { medianDispersion, pearsonDispersion } from '@/analysis/rate-ratio/pearson-dispersion';

describe('pearsonDispersion', () => {
  it('is the variance over the mean', () => {
    // 1 2 3 6: mean 3, squares 14, / 3 / 3.
    expect(pearsonDispersion([1, 2, 3, 6])).toBeCloseTo(14 / 9, 12);
  });

  it('is about one for Poisson counts and the batch size for batches', () => {
    const random = buildRandom(51);
    const counts = Array.from({ length: 2000 }, () => drawPoisson(random, 4));
    expect(pearsonDispersion(counts)).toBeCloseTo(1, 0.8);
    expect(pearsonDispersion(counts.map((count) => 5 * count)) / pearsonDispersion(counts)).toBeCloseTo(
      5,
      12,
    );
  });

  it('is undefined without events, and left out of the median', () => {
    expect(pearsonDispersion([0, 0, 0])).toBeNaN();
    expect(medianDispersion([[0, 0], [1, 2, 3, 6], [4]])).toBeCloseTo(14 / 9, 12);
    expect(medianDispersion([])).toBeNaN();
  });
});
