import { describe, expect, it } from 'vitest';
import { closePairs, closeTimes } from '@/analysis/knox/close-pairs';
import { buildRandom } from '@/analysis/random/random';

describe('close pairs', () => {
  it('include the limit, in space and in time', () => {
    const pairs = closePairs([0, 3, 0, 0], [0, 4, 5.1, 0], 5);
    const found = Array.from(
      pairs.first,
      (i, k) => `${i}-${pairs.second[k]!}: ${pairs.distancesMeters[k]!.toFixed(3)}`,
    );
    expect(found.sort()).toEqual(['0-1: 5.000', '0-3: 0.000', '1-2: 3.195', '1-3: 5.000']);
    expect(closeTimes([0, 14, 28.5], 14).pairCount).toBe(1);
  });

  it('count what comparing all finds', () => {
    const random = buildRandom(91);
    const times = Array.from({ length: 150 }, () => random.below(60));
    const { pairCount, degrees } = closeTimes(times, 3);
    const expected = times.map((a, i) => times.filter((b, j) => j !== i && Math.abs(a - b) <= 3).length);
    expect(Array.from(degrees)).toEqual(expected);
    expect(pairCount).toBe(expected.reduce((sum, degree) => sum + degree, 0) / 2);
  });
});
