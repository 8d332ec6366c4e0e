import { describe, expect, it } from 'vitest';
import { fitQuasiPoisson, predictorVariance } from '@/analysis/farrington/quasi-poisson';
import { matrixFromRows } from '@/analysis/linear-algebra/matrix';

const ones = (n: number) => new Float64Array(n).fill(1);

describe('fitQuasiPoisson', () => {
  it('is the logarithm of the mean for an intercept alone', () => {
    // 2 4 9: mean 5; Pearson (9 + 1 + 16) / 5 over 2; variance of the predictor 1 / 15.
    const fit = fitQuasiPoisson(matrixFromRows([[1], [1], [1]]), Float64Array.of(2, 4, 9), ones(3))!;
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(5), 10);
    expect(fit.dispersion).toBeCloseTo(2.6, 8);
    expect(predictorVariance(fit, Float64Array.of(1))).toBeCloseTo(1 / 15, 10);
    fit.leverages.forEach((leverage) => expect(leverage).toBeCloseTo(1 / 3, 10));
  });

  it('gives each group its own mean, and counts a double weight as two', () => {
    const design = matrixFromRows([[1, 0], [1, 0], [1, 1], [1, 1]]); // prettier-ignore
    const fit = fitQuasiPoisson(design, Float64Array.of(2, 4, 10, 30), Float64Array.of(1, 1, 2, 1))!;
    expect(fit.means[0]).toBeCloseTo(3, 6);
    expect(fit.means[2]).toBeCloseTo(50 / 3, 6);
    expect(fit.leverages.reduce((sum, leverage) => sum + leverage, 0)).toBeCloseTo(2, 8);
  });

  it('gives up where columns say the same', () => {
    const design = matrixFromRows([[1, 2], [1, 2], [1, 2]]); // prettier-ignore
    expect(fitQuasiPoisson(design, Float64Array.of(1, 2, 3), ones(3))).toBeNull();
  });
});
