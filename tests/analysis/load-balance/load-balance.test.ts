import { describe, expect, it } from 'vitest';
import { loadBalance } from '@/analysis/load-balance/load-balance';

describe('loadBalance', () => {
  it('gives hand-worked figures', () => {
    // Loads 1 and 3: mean 2, deviation 1; pairs differ by 2: Gini = 2 * 2 / (2 * 4 * 2) = 0.25.
    expect(loadBalance([3, 1])).toEqual({ mean: 2, coefficientOfVariation: 0.5, gini: 0.25, peakRatio: 1.5 });
    expect(loadBalance([5, 5, 5])).toMatchObject({ gini: 0, coefficientOfVariation: 0, peakRatio: 1 });
    expect(loadBalance([0, 0, 0, 8])!.gini).toBeCloseTo(0.75, 12);
  });

  it('does not see scale or order', () => {
    const [a, b] = [loadBalance([2, 7, 1, 4])!, loadBalance([400, 200, 700, 100])!];
    expect(b.gini).toBeCloseTo(a.gini, 12);
    expect(b.coefficientOfVariation).toBeCloseTo(a.coefficientOfVariation, 12);
  });

  it('is undefined without units or load, and refuses what is no load', () => {
    expect(loadBalance([])).toBeNull();
    expect(loadBalance([0, 0])!.gini).toBeNaN();
    expect(() => loadBalance([-1])).toThrow(RangeError);
    expect(() => loadBalance([NaN])).toThrow(RangeError);
  });
});
