import { describe, expect, it } from 'vitest';

import { dayOf, startOfDay } from '#data/district/catalog/calendar';
import { LEAVES, leafIndex } from '#data/district/catalog/categories';
import { buildRhythm, drawInstant, shareOfDay } from '#data/district/incidents/rhythm';
import { buildTimeline } from '#data/district/incidents/timeline';
import { createRandom } from '#data/district/random';

const day = (date: string) => dayOf(Date.parse(`${date}T12:00:00+08:00`));
const rhythm = buildRhythm(day('2026-11-20'), createRandom(7));
const weightOn = (date: string, code: string) => rhythm.expectedWeights(day(date))[leafIndex(code)]!;

describe('buildRhythm', () => {
  it('rests where offices rest: few firms are inspected on Sundays and holidays', () => {
    expect(weightOn('2026-11-15', '0601') / weightOn('2026-11-13', '0601')).toBeCloseTo(0.15, 2);
    expect(weightOn('2026-10-02', '0601') / weightOn('2026-09-30', '0601')).toBeCloseTo(0.12, 1);
  });

  it('swings with the seasons: noise in July, unpaid wages in January', () => {
    const mean = (month: string, code: string) =>
      Array.from({ length: 28 }, (_, i) =>
        weightOn(`2026-${month}-${String(i + 1).padStart(2, '0')}`, code),
      ).reduce((sum, weight) => sum + weight / 28, 0);

    expect(mean('07', '0401') / mean('01', '0401')).toBeGreaterThan(1.4);
    expect(mean('01', '0703') / mean('07', '0703')).toBeGreaterThan(1.6);
  });

  it('floods streets on days of heavy rain', () => {
    const floods = Array.from(
      { length: 90 },
      (_, i) => rhythm.expectedWeights(day('2026-06-01') + i)[leafIndex('0204')]!,
    );

    expect(Math.max(...floods) / Math.min(...floods)).toBeGreaterThan(8);
  });

  it('adds chance that leaves the mean as it was', () => {
    const days = Array.from({ length: 300 }, (_, i) => day('2026-01-01') + i);
    const ratio = days.map((of) => rhythm.dayWeights(of)[0]! / rhythm.expectedWeights(of)[0]!);
    const mean = ratio.reduce((sum, value) => sum + value, 0) / ratio.length;

    expect(mean).toBeCloseTo(1, 1);
    expect(Math.max(...ratio)).toBeGreaterThan(1.2);
  });

  it('gives a day the same weights whenever it is asked for', () => {
    const again = buildRhythm(day('2026-11-20'), createRandom(7));

    expect(again.dayWeights(day('2025-05-05'))).toEqual(rhythm.dayWeights(day('2025-05-05')));
    expect(rhythm.dayWeights(day('2025-05-05'))).toHaveLength(LEAVES.length);
  });
});

describe('hours', () => {
  const timeline = buildTimeline(Date.parse('2026-11-20T14:36:00+08:00'), 1);
  const before = timeline.bucketAt(timeline.historyCount - 1);
  const after = timeline.bucketAt(timeline.historyCount);

  it('share a split day between its parts', () => {
    expect(shareOfDay('calls', before) + shareOfDay('calls', after)).toBeCloseTo(1, 12);
    expect(shareOfDay('evening', before)).toBeLessThan(shareOfDay('office', before));
  });

  it('keep instants within the bucket, in whole seconds', () => {
    const random = createRandom(5);
    for (let i = 0; i < 500; i++) {
      const at = drawInstant('night', before, random);
      expect(at >= before.from && at < before.to && at % 1000 === 0).toBe(true);
    }
  });

  it('follow the profile: offices are closed at night', () => {
    const random = createRandom(6);
    const full = timeline.bucketAt(3);
    const hours = Array.from(
      { length: 400 },
      () => (drawInstant('office', full, random) - startOfDay(full.day)) / 3_600_000,
    );

    expect(Math.min(...hours)).toBeGreaterThanOrEqual(7);
    expect(Math.max(...hours)).toBeLessThan(20);
  });
});
