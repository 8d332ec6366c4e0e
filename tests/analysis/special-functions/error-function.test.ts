import { describe, expect, it } from 'vitest';
import { erf, erfc } from '@/analysis/special-functions/error-function';

describe('erf and erfc', () => {
  // Values of mpmath at 30 digits.
  it.each([
    [0.1, 0.11246291601828489],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2.5, 0.999593047982555],
  ])('gives erf(%d)', (x, value) => {
    expect(Math.abs(erf(x) / value - 1)).toBeLessThan(1e-14);
    expect(erf(-x)).toBe(-erf(x));
  });

  it.each([
    [1, 0.15729920705028513],
    [3, 2.2090496998585441e-5],
    [6.2, 1.816675617238127e-18],
    [10, 2.0884875837625446e-45],
    [26, 5.6631924088561428e-296],
  ])('keeps full relative precision far in the tail: erfc(%d)', (x, value) => {
    expect(Math.abs(erfc(x) / value - 1)).toBeLessThan(1e-12);
  });

  it('sums to one with its complement and runs to the limits', () => {
    for (let x = -5; x <= 5; x += 0.173) expect(erf(x) + erfc(x)).toBeCloseTo(1, 14);
    expect([erfc(40), erfc(-40), erf(0), erfc(0)]).toEqual([0, 2, 0, 1]);
    expect(erf(NaN)).toBeNaN();
    expect(erfc(NaN)).toBeNaN();
  });
});
