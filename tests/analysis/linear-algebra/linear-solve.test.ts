import { describe, expect, it } from 'vitest';
import { solveLinear } from '@/analysis/linear-algebra/linear-solve';
import { matrixFromRows, multiplyVector } from '@/analysis/linear-algebra/matrix';
import { buildRandom } from '@/analysis/random/random';

describe('solveLinear', () => {
  it('exchanges rows where the first pivot is zero', () => {
    const a = matrixFromRows([
      [0, 2],
      [3, 1],
    ]);
    expect(Array.from(solveLinear(a, [4, 5])!)).toEqual([1, 2]);
  });

  it('solves random systems', () => {
    const random = buildRandom(2);
    const a = matrixFromRows(Array.from({ length: 12 }, () => Array.from({ length: 12 }, random.uniform)));
    const x = Array.from({ length: 12 }, random.uniform);
    const solved = solveLinear(a, multiplyVector(a, x))!;
    x.forEach((value, i) => expect(solved[i]).toBeCloseTo(value, 10));
  });

  it('has no answer for a singular matrix and refuses shapes that do not fit', () => {
    const singular = matrixFromRows([
      [1, 2],
      [2, 4],
    ]);
    expect(solveLinear(singular, [1, 1])).toBeNull();
    expect(() => solveLinear(singular, [1])).toThrow(RangeError);
  });
});
