import { describe, expect, it } from 'vitest';
import { choleskyFactor } from '@/analysis/linear-algebra/cholesky';
import { matrixFromRows, zeroMatrix } from '@/analysis/linear-algebra/matrix';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';
import { errorVariances, shrinkCovariance } from '@/analysis/reconciliation/error-weights';

function drawResiduals(steps: number, series: number, shared: number) {
  const random = buildRandom(63);
  const residuals = zeroMatrix(steps, series);
  for (let t = 0; t < steps; t++) {
    const common = drawNormal(random);
    for (let i = 0; i < series; i++) residuals.values[t * series + i] = shared * common + drawNormal(random);
  }
  return residuals;
}

describe('errorVariances', () => {
  it('is the mean square of each column', () => {
    expect(Array.from(errorVariances(matrixFromRows([[1, 2], [3, 0]])))).toEqual([5, 2]); // prettier-ignore
  });
});

describe('shrinkCovariance', () => {
  it('keeps the variances and can be inverted with more series than steps', () => {
    const residuals = drawResiduals(8, 20, 0.5);
    const { covariance, lambda } = shrinkCovariance(residuals);
    errorVariances(residuals).forEach((variance, i) =>
      expect(covariance.values[i * 21]).toBeCloseTo(variance, 12),
    );
    expect(lambda).toBeGreaterThan(0);
    expect(lambda).toBeLessThanOrEqual(1);
    expect(choleskyFactor(covariance)).not.toBeNull();
  });

  it('trusts correlations more the more there is to see of them', () => {
    expect(shrinkCovariance(drawResiduals(2000, 5, 1)).lambda).toBeLessThan(0.05);
    expect(shrinkCovariance(drawResiduals(2000, 5, 0)).lambda).toBeGreaterThan(0.5);
  });

  it('does not depend on the units of the series', () => {
    const residuals = drawResiduals(30, 4, 1);
    const scaled = {
      ...residuals,
      values: residuals.values.map((value, k) => value * [1, 10, 100, 1000][k % 4]!),
    };
    expect(shrinkCovariance(scaled).lambda).toBeCloseTo(shrinkCovariance(residuals).lambda, 12);
  });
});
