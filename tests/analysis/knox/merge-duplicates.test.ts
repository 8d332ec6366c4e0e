import { describe, expect, it } from 'vitest';
import { mergeDuplicates } from '@/analysis/knox/merge-duplicates';
import { buildRandom } from '@/analysis/random/random';

const limits = { distanceMeters: 50, timeSpan: 1 };

describe('mergeDuplicates', () => {
  it('keeps the first of reports that are near in place and time and of one kind', () => {
    // 1 repeats 0; 2 is of another kind; 3 lies 60 m off; 4 comes a day and a half later.
    const kept = mergeDuplicates(
      { xs: [0, 50, 0, 60, 0], ys: [0, 0, 0, 0, 0], times: [0, 1, 1, 1, 1.5], kinds: [1, 1, 2, 1, 1] },
      limits,
    );

    expect([...kept]).toEqual([0, 2, 3, 4]);
  });

  it('holds reports against kept ones only, so that a row of events does not melt into one', () => {
    const times = [0, 0.8, 1.6, 2.4];
    const zeros = [0, 0, 0, 0];

    expect([...mergeDuplicates({ xs: zeros, ys: zeros, times, kinds: zeros }, limits)]).toEqual([0, 2]);
  });

  it('leaves nothing more to merge when it is done', () => {
    const random = buildRandom(3);
    const draw = (most: number) => Array.from({ length: 400 }, () => random.uniform() * most);
    const events = {
      xs: draw(600),
      ys: draw(600),
      times: draw(30).sort((a, b) => a - b),
      kinds: draw(2).map(Math.floor),
    };
    const once = [...mergeDuplicates(events, limits)];
    const pick = (values: readonly number[]) => once.map((i) => values[i]!);
    const again = mergeDuplicates(
      { xs: pick(events.xs), ys: pick(events.ys), times: pick(events.times), kinds: pick(events.kinds) },
      limits,
    );

    expect(once.length).toBeLessThan(400);
    expect(again).toHaveLength(once.length);
  });

  it('has nothing to do without events and refuses times out of order', () => {
    expect(mergeDuplicates({ xs: [], ys: [], times: [], kinds: [] }, limits)).toHaveLength(0);
    expect(() => mergeDuplicates({ xs: [0, 0], ys: [0, 0], times: [1, 0], kinds: [0, 0] }, limits)).toThrow(
      RangeError,
    );
  });
});
