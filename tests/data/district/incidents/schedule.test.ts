import { describe, expect, it } from 'vitest';

import { buildRhythm } from '#data/district/incidents/rhythm';
import { buildSchedule } from '#data/district/incidents/schedule';
import { buildTimeline } from '#data/district/incidents/timeline';
import { createRandom } from '#data/district/random';

const timeline = buildTimeline(Date.parse('2026-11-20T14:36:00+08:00'), 2);
const rhythm = buildRhythm(timeline.bucketAt(0).day, createRandom(1));
const planted = new Uint32Array(timeline.historyCount).fill(1);
const schedule = buildSchedule(
  timeline,
  rhythm,
  { incidents: 5000, planted, duplicateFraction: 0.05 },
  createRandom(2),
);
const buckets = Array.from({ length: timeline.historyCount }, (_, i) => i);
const countIn = (bucket: number) => schedule.leafCounts(bucket).reduce((sum, count) => sum + count, 0);

describe('buildSchedule', () => {
  it('adds up exactly: ordinary, planted and repeated', () => {
    const ordinary = buckets.reduce((sum, bucket) => sum + countIn(bucket), 0);
    const repeated = buckets.reduce((sum, bucket) => sum + schedule.duplicateCount(bucket), 0);

    expect(repeated).toBe(250);
    expect(ordinary + repeated + timeline.historyCount).toBe(5000);
  });

  it('goes on at the same rate after the end', () => {
    const later = Array.from({ length: 28 }, (_, i) => countIn(timeline.historyCount + 1 + i));
    const mean = later.reduce((sum, count) => sum + count, 0) / later.length;

    expect(mean / (5000 / timeline.historyCount)).toBeCloseTo(1, 0);
    expect(countIn(timeline.historyCount + 5)).toBe(later[4]);
  });

  it('refuses to hold more planted incidents than all', () => {
    const crowded = { incidents: 10, planted, duplicateFraction: 0 };

    expect(() => buildSchedule(timeline, rhythm, crowded, createRandom(2))).toThrow(/too few/);
  });
});
