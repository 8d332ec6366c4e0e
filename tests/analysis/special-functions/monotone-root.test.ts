import { describe, expect, it } from 'vitest';
import { solveIncreasing } from '@/analysis/special-functions/monotone-root';

describe('solveIncreasing', () => {
  it('finds a cube root from far away', () => {
    const root = solveIncreasing((at) => ({ value: at ** 3 - 27, slope: 3 * at * at }), 1000);
    expect(root).toBeCloseTo(3, 14);
  });

  it('falls back to bisection where a slope is zero or a value infinite', () => {
    const steep = (at: number) => ({ value: at < 2 ? -Infinity : at - 2.5, slope: at < 2 ? 0 : 1 });
    expect(solveIncreasing(steep, -40)).toBeCloseTo(2.5, 12);
  });
});
