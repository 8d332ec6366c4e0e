import { describe, expect, it } from 'vitest';
import { logGamma, stirlingError } from '@/analysis/special-functions/log-gamma';

describe('logGamma', () => {
  it('is the logarithm of the factorial at whole numbers', () => {
    let logFactorial = 0;
    for (let n = 1; n <= 60; n++) {
      logFactorial += Math.log(n);
      expect(logGamma(n + 1)).toBeCloseTo(logFactorial, 11);
    }
  });

  it('is exactly zero at 1 and 2 and precise beside them', () => {
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
    // -gamma z + zeta(2) z^2 / 2 for small z, with gamma = 0.5772156649015329.
    expect(logGamma(1 + 2 ** -30) * 2 ** 30).toBeCloseTo(
      -0.5772156649015329 + (Math.PI ** 2 / 12) * 2 ** -30,
      14,
    );
  });

  it('obeys the recurrence log gamma(x + 1) = log gamma(x) + log x where its formulas meet', () => {
    for (const x of [0.3, 0.4999, 0.5, 1.4999, 1.5, 2.49, 2.51, 11.99, 12.01]) {
      expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 13);
    }
  });

  it('is undefined below zero and infinite at the ends', () => {
    expect(logGamma(-1)).toBeNaN();
    expect([logGamma(0), logGamma(Infinity)]).toEqual([Infinity, Infinity]);
  });
});

describe('stirlingError', () => {
  it('is what the formula of Stirling lacks, on both sides of the change of method', () => {
    for (const x of [0.7, 5, 11.9, 12.1, 40]) {
      const stirling = (x + 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2;
      expect(stirlingError(x)).toBeCloseTo(logGamma(x + 1) - stirling, 12);
    }
  });
});
