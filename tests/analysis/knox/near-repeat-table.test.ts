import { describe, expect, it } from 'vitest';
import { nearRepeatTable } from '@/analysis/knox/near-repeat-table';
import { buildRandom } from '@/analysis/random/random';

describe('nearRepeatTable', () => {
  it('puts pairs on a limit into the band that ends there', () => {
    // Distances 0, 100, 100 and times 0, 7, 8 between three events.
    const table = nearRepeatTable({ xs: [0, 0, 100], ys: [0, 0, 0], times: [0, 7, 8] }, { permutations: 9 });
    expect(Array.from(table.counts.subarray(0, 8))).toEqual([1, 0, 0, 0, 1, 1, 0, 0]);
    expect(Array.from(table.pairsInSpace)).toEqual([1, 2, 0, 0, 0]);
    expect(Array.from(table.pairsInTime)).toEqual([2, 1, 0, 0]);
    // Two pairs of three in the second ring, two of three in the first week: 2 * 2 / 3.
    expect(table.expected[4]).toBeCloseTo(4 / 3, 12);
  });

  it('flags the band of a planted chain and leaves the far ones alone', () => {
    const random = buildRandom(96);
    const count = 240;
    const draw = (size: number) => Float64Array.from({ length: count }, () => random.uniform() * size);
    const events = { xs: draw(4000), ys: draw(4000), times: draw(365) };
    for (let k = 0; k < 40; k++) {
      events.xs[200 + k] = events.xs[k]! + 60;
      events.ys[200 + k] = events.ys[k]!;
      events.times[200 + k] = events.times[k]! + 1 + (k % 5);
    }
    const table = nearRepeatTable(events, { permutations: 299 });
    const nearSoon = 1 * 4 + 0;
    const farLate = 4 * 4 + 3;
    expect(table.flagged[nearSoon]).toBe(1);
    expect(table.ratios[nearSoon]).toBeGreaterThan(3);
    expect(table.p[nearSoon]).toBe(1 / 300);
    expect(table.p[farLate]).toBeGreaterThan(0.01);
  });

  it('has no ratio where permutations never bring a pair', () => {
    const table = nearRepeatTable({ xs: [0, 9000], ys: [0, 0], times: [0, 1] }, { permutations: 9 });
    expect(table.ratios.every(Number.isNaN)).toBe(true);
    expect(table.flagged.every((flag) => flag === 0)).toBe(true);
  });

  it('refuses limits that do not ascend', () => {
    const events = { xs: [0], ys: [0], times: [0] };
    expect(() => nearRepeatTable(events, { timeLimits: [7, 7] })).toThrow(RangeError);
    expect(() => nearRepeatTable(events, { distanceLimitsMeters: [] })).toThrow(RangeError);
  });
});
