import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/forecast/index';
import type { ForecastResult } from '@/studies/forecast/reference';
import type { StudyInput } from '@/studies/study';
import { randomStudyInput, withRows } from '#tests/support/random-study-input';

function assess(input: StudyInput) {
  const outcome = study.run(input, {}, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

const input = randomStudyInput({ seed: 31, days: 300, perDay: 60 });
const { result, card } = assess(input);
const seriesOf = ({ series }: ForecastResult, key: string) => series.find((one) => one.key === key)!;

describe('the forecast of a district with quiet weekends', () => {
  it('foretells the whole, the streets and the first-level classes, and counts every case once', () => {
    expect(result.series.map(({ key }) => key).sort()).toEqual(
      ['all', 'category:01', 'category:02', 'region:S1', 'region:S2', 'region:S3', 'region:S4'].sort(),
    );
    for (const kind of ['region', 'category'] as const) {
      const parts = result.series.filter((one) => one.kind === kind);
      result.series[0]!.history.forEach((count, day) =>
        expect(parts.reduce((sum, { history }) => sum + history[day]!, 0)).toBe(count),
      );
    }
    expect(result.series[0]!.history).toHaveLength(56);
  });

  it('beats the seasonal naive forecast, and finds the quiet weekend', () => {
    for (const { notDrawn, card: scores } of result.series) {
      expect(notDrawn).toBeNull();
      expect(scores!.mase).toBeLessThan(1);
    }
    const { mean } = seriesOf(result, 'all');
    const weekdayOf = (step: number) => (((result.firstForecastDay + step + 3) % 7) + 7) % 7;
    const meanOf = (isWanted: (weekday: number) => boolean) => {
      const steps = [...mean.keys()].filter((step) => isWanted(weekdayOf(step)));
      return steps.reduce((sum, step) => sum + mean[step]!, 0) / steps.length;
    };
    // Planted: 0.7 at weekends against 1.12.
    const ratio = meanOf((weekday) => weekday >= 5) / meanOf((weekday) => weekday < 5);
    expect(Math.abs(ratio - 0.7 / 1.12)).toBeLessThan(0.1);
  });

  it('adds up, day by day and over the week', () => {
    for (const kind of ['region', 'category'] as const) {
      const parts = result.series.filter((one) => one.kind === kind);
      seriesOf(result, 'all').mean.forEach((whole, step) => {
        const sum = parts.reduce((total, { mean }) => total + mean[step]!, 0);
        expect(Math.abs(sum - whole)).toBeLessThan(1e-9 * whole);
      });
    }
  });

  it('holds what it promises: bands in order, the true weekly sum inside', () => {
    const { band80, band95, mean, week } = seriesOf(result, 'all');
    mean.forEach((value, step) => {
      expect(band95.lower[step]!).toBeLessThanOrEqual(band80.lower[step]!);
      expect(band80.lower[step]!).toBeLessThan(value);
      expect(band80.upper[step]!).toBeGreaterThan(value);
      expect(band95.upper[step]!).toBeGreaterThanOrEqual(band80.upper[step]!);
    });
    expect(week!.lower95).toBeLessThan(7 * 60);
    expect(week!.upper95).toBeGreaterThan(7 * 60);
  });

  it('tells its origins and sums up in both languages', () => {
    expect(result.originCount).toBeGreaterThanOrEqual(20);
    expect(result.lastOriginDay).toBeLessThanOrEqual(result.firstForecastDay - 14);
    expect(card.statement.zh).toMatch(/未来 7 天预计 .+；7 条序列中 7 条优于基线/);
    expect(card.statement.en).toContain('7 of 7 series');
  });

  it('gives the same answer twice, and tells its progress', () => {
    expect(assess(input)).toEqual({ kind: 'assessed', result, card });
    const told: number[] = [];
    study.run(input, {}, { onProgress: (fraction) => told.push(fraction) });
    expect(told.at(-1)).toBe(1);
  });
});

describe('the forecast of what is weak, strange or short', () => {
  it('draws no line for series under one a day, but lets them take part in the sum', () => {
    const sparse = randomStudyInput({ seed: 32, days: 200, perDay: 3 });
    const { series } = assess(sparse).result;
    expect(
      series.filter(({ kind }) => kind === 'region').every(({ notDrawn }) => notDrawn === 'too-few'),
    ).toBe(true);
    expect(series.filter(({ notDrawn }) => notDrawn !== null).every(({ mean, week }) => mean.length === 0 && week === null)).toBe(true); // prettier-ignore
  });

  it('keeps cases of unknown region as a remainder', () => {
    const some = withRows(input, ({ region }) => ({ region: region.map((at, row) => (row % 4 === 0 ? -2 : at)) })); // prettier-ignore
    const { series } = assess(some).result;
    expect(series.find(({ key }) => key === 'region:')!.meanPerDay).toBeGreaterThan(10);
  });

  it('leaves out and tells what is dated by month', () => {
    const monthly = withRows(input, ({ flags }) => ({
      flags: flags.map((bits, row) => (row % 10 === 0 ? bits | INCIDENT_FLAGS.monthOnly : bits)),
    }));
    const outcome = assess(monthly);
    expect(outcome.card.n).toBeLessThan(card.n);
    expect(JSON.stringify(outcome.card.parameters)).toContain('只知月份');
  });

  it('says why there is none', () => {
    const short = study.run(randomStudyInput({ seed: 33, days: 60, perDay: 30 }), {}, {});
    expect(short).toMatchObject({ kind: 'not-assessable' });
    const monthly = { ...input, ground: { ...input.ground, timePrecision: 'month' as const } };
    expect(study.run(monthly, {}, {})).toMatchObject({ kind: 'not-assessable' });
    const none = study.run({ ...input, rows: { ...input.rows, count: 0 } }, {}, {});
    expect(none).toMatchObject({ kind: 'not-assessable' });
  });

  it('stops when told to', () => {
    expect(() => study.run(input, {}, { signal: { aborted: true } })).toThrow(/stopped/);
  });
});
