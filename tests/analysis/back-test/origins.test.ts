import { describe, expect, it } from 'vitest';
import { planOrigins } from '@/analysis/back-test/origins';

const daily = { period: 7, horizon: 14, originCount: 26 };

describe('planOrigins', () => {
  it('steps back by weeks from a horizon before the end, and tunes on the first 60 %', () => {
    const { origins, tuningCount } = planOrigins({ ...daily, completeSteps: 365 })!;
    expect(origins.length).toBe(26);
    expect(origins[25]).toBe(351);
    expect(origins[24]).toBe(344);
    expect(tuningCount).toBe(15);
  });

  it('takes closer steps, but never fewer than 20 origins, where the record is short', () => {
    const { origins } = planOrigins({ ...daily, completeSteps: 56 + 14 + 40 })!;
    expect(origins.length).toBeGreaterThanOrEqual(20);
    expect(origins[0]).toBeGreaterThanOrEqual(56);
    expect(origins[1]! - origins[0]!).toBe(2);
  });

  it('gives up where 20 do not fit', () => {
    expect(planOrigins({ ...daily, completeSteps: 56 + 14 + 18 })).toBeNull();
    expect(planOrigins({ ...daily, completeSteps: 56 + 14 + 19 })).not.toBeNull();
  });

  it('never goes below 20, whatever is asked for', () => {
    expect(planOrigins({ ...daily, originCount: 3, completeSteps: 900 })!.origins.length).toBe(20);
  });
});
