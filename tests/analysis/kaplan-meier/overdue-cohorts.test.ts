import { describe, expect, it } from 'vitest';
import { countDueWithin, countOverdue } from '@/analysis/kaplan-meier/overdue-cohorts';

const orders = {
  // Due in week 0: in time, late, still open. Due in week 1: at its very limit, not yet due, without a limit.
  dueAt: Float64Array.of(1, 2, 3, 8, 12, NaN),
  closedAt: Float64Array.of(1, 6, NaN, 8, NaN, NaN),
};

describe('countOverdue', () => {
  it('counts by when the limit fell, open orders included', () => {
    const [first, second] = countOverdue(orders, Float64Array.of(0, 7, 14), 10);
    expect(first).toMatchObject({ due: 3, overdue: 2 });
    expect(first!.share!.fraction).toBeCloseTo(2 / 3, 12);
    expect(second).toMatchObject({ due: 1, overdue: 0 });
  });

  it('does not improve when nothing more is closed', () => {
    const [early] = countOverdue(orders, Float64Array.of(0, 7), 10);
    const [late] = countOverdue(orders, Float64Array.of(0, 7), 1000);
    expect(late).toEqual(early);
  });

  it('has no share where nothing was due', () => {
    expect(countOverdue(orders, Float64Array.of(20, 30), 40)[0]).toMatchObject({ due: 0, share: null });
  });
});

describe('countDueWithin', () => {
  it('counts open orders whose limit is near', () => {
    expect(countDueWithin(orders, 10, 5)).toBe(1);
    expect(countDueWithin(orders, 0, 5)).toBe(3);
    expect(countDueWithin(orders, 10, 1)).toBe(0);
  });
});
