import { buildZoneOffsets } from '@/domain/time/civil-time';
import { defineAnalysis } from '../analysis-module';
import { dayTypeRhythm, type DayTypeRhythm } from './day-type';
import { defaultTimeShares, type DefaultTimeShares } from './default-times';
import { hourOfWeekRhythm, type HourOfWeekRhythm, type TimeSpan } from './hour-of-week';
import { rayleighTest, type RayleighTest } from './rayleigh';

export interface HourOfWeekInput {
  /** Events known to the minute, all within the period, epoch seconds UTC. */
  readonly times: Float64Array;
  /** Events of which only an interval is known. */
  readonly intervals: readonly TimeSpan[];
  readonly period: TimeSpan;
  /** IANA name. */
  readonly timeZone: string;
  /** Days since 1970-01-01 of the zone. */
  readonly holidays: readonly number[];
  readonly makeUpWorkdays: readonly number[];
}

export interface HourOfWeekOutput {
  readonly rhythm: HourOfWeekRhythm;
  /** Exact times only. */
  readonly byDayType: DayTypeRhythm;
  readonly rayleigh: RayleighTest;
  readonly defaultTimes: DefaultTimeShares;
}

export const analysis = defineAnalysis({
  id: 'hour-of-week',
  run: ({
    times,
    intervals,
    period,
    timeZone,
    holidays,
    makeUpWorkdays,
  }: HourOfWeekInput): HourOfWeekOutput => {
    const offsets = buildZoneOffsets(timeZone, period.start, period.end);
    const calendar = { holidays: new Set(holidays), makeUpWorkdays: new Set(makeUpWorkdays) };
    return {
      rhythm: hourOfWeekRhythm(times, period, offsets, intervals),
      byDayType: dayTypeRhythm(times, period, offsets, calendar),
      rayleigh: rayleighTest(times, offsets),
      defaultTimes: defaultTimeShares(times, offsets),
    };
  },
});
