import { describe, expect, it } from 'vitest';
import { buildGainHeap } from '@/analysis/max-coverage/gain-heap';
import { buildRandom } from '@/analysis/random/random';

describe('a gain heap', () => {
  it('gives back the largest first, ties by the lower candidate', () => {
    const random = buildRandom(3);
    const heap = buildGainHeap();
    const entries = Array.from({ length: 200 }, (_, candidate) => ({
      candidate,
      gain: random.below(20),
      step: 0,
    }));
    for (const entry of entries) heap.push(entry);
    const sorted = [...entries].sort((a, b) => b.gain - a.gain || a.candidate - b.candidate);

    expect(heap.sumOfLargest(3)).toBe(sorted.slice(0, 3).reduce((sum, { gain }) => sum + gain, 0));
    expect(entries.map(() => heap.pop())).toEqual(sorted);
    expect(heap.pop()).toBeNull();
    expect(heap.sumOfLargest(3)).toBe(0);
  });
});
