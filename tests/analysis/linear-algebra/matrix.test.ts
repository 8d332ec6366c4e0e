import { describe, expect, it } from 'vitest';
import { matrixFromRows, multiply, multiplyVector, transpose } from '@/analysis/linear-algebra/matrix';

const a = matrixFromRows([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('matrices', () => {
  it('multiplies by hand-worked sums', () => {
    // [1 2 3; 4 5 6] times its transpose: 14, 32; 32, 77.
    expect(Array.from(multiply(a, transpose(a)).values)).toEqual([14, 32, 32, 77]);
    expect(Array.from(multiplyVector(a, [1, 0, -1]))).toEqual([-2, -2]);
  });

  it('refuses shapes that do not fit', () => {
    expect(() => multiply(a, a)).toThrow(RangeError);
    expect(() => multiplyVector(a, [1, 2])).toThrow(RangeError);
    expect(() => matrixFromRows([[1], [1, 2]])).toThrow(RangeError);
  });
});
