import { describe, expect, it } from 'vitest';
import { leastSquares } from '@/analysis/linear-algebra/least-squares';
import { matrixFromRows } from '@/analysis/linear-algebra/matrix';

describe('leastSquares', () => {
  it('fits a line by hand', () => {
    // (0, 1), (1, 3), (2, 4), (3, 4): slope 1, intercept 1.5, residuals -.5, .5, .5, -.5.
    const design = matrixFromRows([0, 1, 2, 3].map((t) => [1, t]));
    const fit = leastSquares(design, [1, 3, 4, 4])!;
    expect(fit.coefficients[0]).toBeCloseTo(1.5, 13);
    expect(fit.coefficients[1]).toBeCloseTo(1, 13);
    expect(fit.residualSumOfSquares).toBeCloseTo(1, 13);
  });

  it('leaves residuals at right angles to every column', () => {
    const rows = Array.from({ length: 15 }, (_, t) => [1, t, Math.sin(t), t * t]);
    const b = rows.map((_, t) => Math.cos(3 * t) + t);
    const { coefficients } = leastSquares(matrixFromRows(rows), b)!;
    const residuals = rows.map(
      (row, t) => b[t]! - row.reduce((sum, value, j) => sum + value * coefficients[j]!, 0),
    );
    for (let j = 0; j < 4; j++) {
      expect(residuals.reduce((sum, residual, t) => sum + residual * rows[t]![j]!, 0)).toBeCloseTo(0, 9);
    }
  });

  it('has none for dependent columns or too few rows', () => {
    const dependent = matrixFromRows([0, 1, 2].map((t) => [t, 2 * t]));
    expect(leastSquares(dependent, [1, 2, 3])).toBeNull();
    expect(() => leastSquares(matrixFromRows([[1, 2]]), [1])).toThrow(RangeError);
  });
});
