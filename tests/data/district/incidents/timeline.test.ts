import { describe, expect, it } from 'vitest';

import { DAY } from '#data/district/catalog/calendar';
import { buildTimeline } from '#data/district/incidents/timeline';

const at = (text: string) => Date.parse(`${text}+08:00`);

describe('buildTimeline', () => {
  const timeline = buildTimeline(at('2026-11-20T14:36:00'), 24);
  const buckets = Array.from({ length: timeline.historyCount + 3 }, (_, i) => timeline.bucketAt(i));

  it('begins at midnight so many months before the end: 730 days and a part', () => {
    expect(timeline.startsAt).toBe(at('2024-11-20T00:00:00'));
    expect(timeline.historyCount).toBe(731);
  });

  it('leaves no gap between buckets', () => {
    for (let i = 1; i < buckets.length; i++) expect(buckets[i]!.from).toBe(buckets[i - 1]!.to);
  });

  it('splits the last day at the end', () => {
    const [before, after] = [buckets[730]!, buckets[731]!];

    expect(before.to).toBe(timeline.endsAt);
    expect(after.day).toBe(before.day);
    expect(after.to - before.from).toBe(DAY);
    expect(after.label).not.toBe(before.label);
  });

  it('finds the bucket of any instant', () => {
    buckets.forEach(({ from, to }, i) => {
      expect(timeline.indexOf(from)).toBe(i);
      expect(timeline.indexOf(to - 1)).toBe(i);
    });
  });

  it('splits nothing where the end is midnight', () => {
    const whole = buildTimeline(at('2026-03-01T00:00:00'), 1);

    expect(whole.historyCount).toBe(28);
    expect(whole.bucketAt(28).from).toBe(at('2026-03-01T00:00:00'));
  });

  it('takes the last day of a shorter month', () => {
    expect(buildTimeline(at('2026-03-31T12:00:00'), 1).startsAt).toBe(at('2026-02-28T00:00:00'));
  });
});
