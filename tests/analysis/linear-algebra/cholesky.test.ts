import { describe, expect, it } from 'vitest';
import { choleskyFactor, solveByCholesky } from '@/analysis/linear-algebra/cholesky';
import { matrixFromRows, multiply, multiplyVector, transpose } from '@/analysis/linear-algebra/matrix';
import { buildRandom } from '@/analysis/random/random';

describe('choleskyFactor', () => {
  it('finds the textbook factor', () => {
    const factor = choleskyFactor(
      matrixFromRows([
        [4, 12, -16],
        [12, 37, -43],
        [-16, -43, 98],
      ]),
    );
    expect(Array.from(factor!.values)).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  it('solves random systems and rebuilds the matrix', () => {
    const random = buildRandom(1);
    const root = matrixFromRows(Array.from({ length: 8 }, () => Array.from({ length: 8 }, random.uniform)));
    const a = multiply(root, transpose(root));
    const factor = choleskyFactor(a)!;
    const x = Array.from({ length: 8 }, random.uniform);
    const solved = solveByCholesky(factor, multiplyVector(a, x));
    x.forEach((value, i) => expect(solved[i]).toBeCloseTo(value, 7));
    multiply(factor, transpose(factor)).values.forEach((value, k) =>
      expect(value).toBeCloseTo(a.values[k]!, 12),
    );
  });

  it('has none for a matrix that is not positive definite', () => {
    const singular = [
      [1, 1],
      [1, 1],
    ];
    expect(choleskyFactor(matrixFromRows(singular))).toBeNull();
    expect(choleskyFactor(matrixFromRows([[-1]]))).toBeNull();
    expect(() => choleskyFactor(matrixFromRows([[1, 2]]))).toThrow(RangeError);
  });
});
