import { describe, expect, it } from 'vitest';
import { binomialDensityReal, deviance, poissonDensityReal } from '@/analysis/special-functions/density';

describe('deviance', () => {
  it('does not cancel where count and mean are close', () => {
    // x log(x / m) + m - x is about (x - m)^2 / (2 m) there: (1e-3)^2 / 2e6 = 5e-13.
    expect(deviance(1e6 + 1e-3, 1e6) / 5e-13).toBeCloseTo(1, 6);
    expect(deviance(5, 5)).toBe(0);
    expect(deviance(0, 4)).toBe(4);
  });
});

describe('densities at real arguments', () => {
  it('keeps precision at large counts', () => {
    // At the mean the Poisson density is 1 / sqrt(2 pi m) (1 - 1 / (12 m) + ...).
    const mean = 1e8;
    expect(poissonDensityReal(mean, mean) * Math.sqrt(2 * Math.PI * mean)).toBeCloseTo(
      1 - 1 / (12 * mean),
      13,
    );
  });

  it('gives the corners exactly', () => {
    expect(poissonDensityReal(0, 0)).toBe(1);
    expect(poissonDensityReal(2, 0)).toBe(0);
    expect(binomialDensityReal(3, 3, 0.5, 0.5)).toBeCloseTo(0.125, 15);
    expect(binomialDensityReal(0, 3, 1e-20, 1)).toBe(1);
  });
});
