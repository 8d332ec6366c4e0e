import { describe, expect, it } from 'vitest';
import { logRankTest } from '@/analysis/log-rank/log-rank';
import { buildRandom } from '@/analysis/random/random';
import { drawExponential } from '@/analysis/random/variates';

describe('logRankTest', () => {
  it('is hand-worked for two and two', () => {
    // Closings at 1 (A), 2 (A), 3 (B), 4 (B); expected in A: 2/4 + 1/3.
    // Variance: (1/2)(1/2) + (1/3)(2/3); at 3 and 4 only B is left.
    const { observed, expected, test } = logRankTest({
      times: Float64Array.of(1, 2, 3, 4),
      closed: Uint8Array.of(1, 1, 1, 1),
      groups: Uint32Array.of(0, 0, 1, 1),
      groupCount: 2,
    });
    expect(Array.from(observed)).toEqual([2, 2]);
    expect(expected[0]).toBeCloseTo(5 / 6, 12);
    expect(test!.chiSquared).toBeCloseTo((7 / 6) ** 2 / (1 / 4 + 2 / 9), 10);
    expect(test!.degreesOfFreedom).toBe(1);
  });

  it('does not mind what the groups are called', () => {
    const random = buildRandom(33);
    const times = Float64Array.from({ length: 90 }, () => Math.ceil(20 * drawExponential(random)));
    const closed = Uint8Array.from({ length: 90 }, () => Number(random.uniform() < 0.7));
    const groups = Uint32Array.from({ length: 90 }, (_, i) => i % 3);
    const plain = logRankTest({ times, closed, groups, groupCount: 3 });
    const renamed = logRankTest({
      times,
      closed,
      groups: groups.map((group) => (group + 1) % 3),
      groupCount: 3,
    });
    expect(renamed.test!.chiSquared).toBeCloseTo(plain.test!.chiSquared, 9);
    expect(plain.expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      plain.observed.reduce((sum, value) => sum + value, 0),
      9,
    );
  });

  it('raises a false difference in about 5 of 100 comparisons', () => {
    const random = buildRandom(34);
    let flagged = 0;
    for (let run = 0; run < 400; run++) {
      const times = Float64Array.from({ length: 50 }, () => drawExponential(random));
      const closed = Uint8Array.from({ length: 50 }, () => Number(random.uniform() < 0.8));
      const groups = Uint32Array.from({ length: 50 }, (_, i) => i % 2);
      if (logRankTest({ times, closed, groups, groupCount: 2 }).test!.p <= 0.05) flagged++;
    }
    expect(flagged).toBeGreaterThan(6);
    expect(flagged).toBeLessThan(36);
  });

  it('makes no test of a single group or without closings', () => {
    const times = Float64Array.of(1, 2);
    const one = { times, closed: Uint8Array.of(1, 1), groups: Uint32Array.of(0, 0), groupCount: 2 };
    const open = { times, closed: Uint8Array.of(0, 0), groups: Uint32Array.of(0, 1), groupCount: 2 };
    expect(logRankTest(one)).toMatchObject({ test: null, reason: 'too_few' });
    expect(logRankTest(open)).toMatchObject({ test: null, reason: 'too_few' });
    expect(() => logRankTest({ ...one, groupCount: 0 })).toThrow(RangeError);
  });
});
