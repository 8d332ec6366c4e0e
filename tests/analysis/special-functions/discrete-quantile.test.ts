import { describe, expect, it } from 'vitest';
import { discreteQuantile } from '@/analysis/special-functions/discrete-quantile';

describe('discreteQuantile', () => {
  /** Uniform on 0 .. 9. */
  const lowerTail = (count: number) => Math.min(1, (count + 1) / 10);

  it('finds the same count from any first guess', () => {
    for (const start of [0, 3, 4, 9, 500]) expect(discreteQuantile(lowerTail, 0.45, start)).toBe(4);
  });

  it('takes a share missed by rounding only for reached', () => {
    expect(discreteQuantile(lowerTail, 0.1 + 0.2, 0)).toBe(2);
    expect(discreteQuantile(lowerTail, 0.3, 7)).toBe(2);
  });

  it('has ends', () => {
    expect(discreteQuantile(lowerTail, 0, 5)).toBe(0);
    expect(discreteQuantile(lowerTail, 1, 5)).toBe(Infinity);
    expect(discreteQuantile(lowerTail, NaN, 5)).toBeNaN();
  });
});
