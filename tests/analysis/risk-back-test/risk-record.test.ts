import { describe, expect, it } from 'vitest';
import {
  assertRiskRecord,
  countInCells,
  recordKnownAt,
  type RiskRecord,
} from '@/analysis/risk-back-test/risk-record';

const record: RiskRecord = {
  xs: Float64Array.of(1, 2, 3, 4),
  ys: Float64Array.of(5, 6, 7, 8),
  days: Float64Array.of(1, 2, 3, 4),
  registeredDays: Float64Array.of(1, 9, 3, 4),
  cells: Uint32Array.of(0, 1, 1, 7),
  weights: Float64Array.of(1, 1, 0, 2),
};

describe('recordKnownAt', () => {
  it('holds what had happened, was entered and counts', () => {
    const known = recordKnownAt(record, 4.5);
    // The second was entered on day 9, the third weighs nothing.
    expect(Array.from(known.xs)).toEqual([1, 4]);
    expect(Array.from(known.cells)).toEqual([0, 7]);
    expect(Array.from(known.weights)).toEqual([1, 2]);
  });

  it('takes everything past for known where dates of entry are missing', () => {
    expect(recordKnownAt({ ...record, registeredDays: null }, 3).xs).toEqual(Float64Array.of(1, 2));
  });
});

describe('countInCells', () => {
  it('counts what happened, whenever it was entered, in cells there are', () => {
    expect(Array.from(countInCells(record, 2, 1, 5))).toEqual([1, 1]);
    expect(Array.from(countInCells(record, 2, 2, 2))).toEqual([0, 0]);
  });
});

describe('assertRiskRecord', () => {
  it('refuses arrays that differ in length', () => {
    expect(() => assertRiskRecord({ ...record, cells: new Uint32Array(1) })).toThrow(RangeError);
    expect(() => assertRiskRecord(record)).not.toThrow();
  });
});
