import { describe, expect, it } from 'vitest';
import {
  gammaLowerTail,
  gammaQuantile,
  gammaUpperTail,
} from '@/analysis/special-functions/gamma-distribution';

describe('the gamma distribution', () => {
  it('scales with its rate', () => {
    const slow = { shape: 3, rate: 0.01 };
    expect(gammaLowerTail(250, slow)).toBeCloseTo(gammaLowerTail(2.5, { shape: 3, rate: 1 }), 15);
    expect(gammaQuantile(0.3, slow)).toBeCloseTo(100 * gammaQuantile(0.3, { shape: 3, rate: 1 }), 10);
  });

  it('has complementary tails and needs a positive rate', () => {
    const model = { shape: 0.4, rate: 2 };
    expect(gammaLowerTail(0.1, model) + gammaUpperTail(0.1, model)).toBeCloseTo(1, 14);
    expect(gammaQuantile(0.3, { shape: 1, rate: 0 })).toBeNaN();
  });
});
