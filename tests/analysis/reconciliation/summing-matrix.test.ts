import { describe, expect, it } from 'vitest';
import { toSummingMatrix } from '@/analysis/reconciliation/summing-matrix';

describe('toSummingMatrix', () => {
  it('adds grids up to streets and streets to the district', () => {
    // District 0; streets 1 and 2; grids 3 and 4 of street 1, grid 5 of street 2.
    const { rows, columns, values } = toSummingMatrix([-1, 0, 0, 1, 1, 2]);
    expect([rows, columns]).toEqual([6, 3]);
    expect(Array.from(values)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  it('refuses children before parents and finest series that are not last', () => {
    expect(() => toSummingMatrix([1, -1])).toThrow(/wider series first/);
    expect(() => toSummingMatrix([-1, 0, 0, 2])).toThrow(/finest series last/);
  });
});
