import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '@/analysis/wilson-interval/wilson-interval';

describe('wilsonInterval', () => {
  it('is hand-worked for half of ten', () => {
    // z^2 = 3.841459: reach = (1.959964 sqrt(0.025 + 0.00960365)) / 1.3841459.
    const { fraction, lower, upper } = wilsonInterval(5, 10)!;
    expect(fraction).toBe(0.5);
    expect(lower).toBeCloseTo(0.236593, 6);
    expect(upper).toBeCloseTo(0.763407, 6);
  });

  it('stays inside 0 to 1 and says something at both ends', () => {
    expect(wilsonInterval(0, 20)).toMatchObject({ lower: 0 });
    expect(wilsonInterval(0, 20)!.upper).toBeCloseTo(0.161125, 6);
    expect(wilsonInterval(20, 20)!.upper).toBe(1);
  });

  it('says nothing without trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
