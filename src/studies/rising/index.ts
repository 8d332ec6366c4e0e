import { trendMap, MIN_TREND_STEPS } from '@/analysis/mann-kendall/trend-map';
import type { TrendMap } from '@/analysis/mann-kendall/trend-map';
import { senSlopeInterval } from '@/analysis/mann-kendall/sen-slope';
import { mannKendall } from '@/analysis/mann-kendall/mann-kendall';
import type { RunControl } from '@/analysis/run-control';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { completeDays, daysOfRows, type CompleteDays } from '../complete-days';
import { leaveOutPiles } from '../left-out';
import { nameWords } from '../number-words';
import { rowAt } from '../study-rows';
import { defineStudy, notAssessable } from '../study';
import type { StudyInput, StudyOutcome } from '../study';
import { finestLevel, unitsOfLevel } from '../study-units';
import { describeRising } from './describe-rising';
import { reference, RISING_LEVEL } from './reference';
import type { RisingResult, RisingSettings, RisingUnit } from './reference';

const WEEK = 7;
const SIZE_LIMITS = [0.25, 0.5] as const;

export const study = defineStudy(reference, runRising);

function runRising(
  input: StudyInput,
  settings: RisingSettings,
  control: RunControl,
): StudyOutcome<RisingResult> {
  const { ground, rows } = input;
  if (ground.timePrecision === 'month') {
    return notAssessable(
      '事件只记到月份，无法按周看升降；请导入带日期的数据。',
      'Incidents are dated to the month only, so weeks cannot be compared; import data with dates.',
    );
  }
  const levelId = finestLevel(ground, rows);
  const days = completeDays(input, Number(settings.weeks) * WEEK);
  const weeks = Math.floor(days.count / WEEK);
  if (levelId === null || weeks < MIN_TREND_STEPS) {
    return notAssessable(
      `完整的周只有 ${weeks} 周，判断升降至少要 ${MIN_TREND_STEPS} 周。`,
      `There are ${weeks} complete weeks; a trend needs ${MIN_TREND_STEPS}.`,
    );
  }
  const { regions, unitOfRow } = unitsOfLevel(input, levelId);
  const first = rowAt(rows, days.edges[days.count - weeks * WEEK]!);
  const end = rowAt(rows, days.span.toSeconds);
  const leftOut = leaveOutPiles(rows, unitOfRow, { first, end });
  const counted = countWeeks(input, { days, weeks, unitOfRow, cells: regions.length });
  if (counted.total === 0) {
    return notAssessable(
      '这些周里没有落在各网格内的事件；请放宽筛选或换一个范围。',
      'No incident of these weeks lies in a region; widen the filter or take another scope.',
    );
  }
  const trend = trendMap({ values: counted.values, cells: regions.length, steps: weeks }, control);
  const series = (unit: number) =>
    Float64Array.from({ length: weeks }, (_, week) => counted.values[week * regions.length + unit]!);
  const units = regions.flatMap((region, unit) => {
    if (!(trend.adjustedP[unit]! <= RISING_LEVEL)) return [];
    return [{ ...describeUnit(trend, unit, series(unit)), name: nameWords(region) }];
  });
  const result: RisingResult = {
    levelId,
    regionCodes: regions.map(({ code }) => code),
    classes: toClasses(units, regions.length),
    reasons: trend.reasons,
    units: units.sort(
      (a, b) =>
        b.direction.localeCompare(a.direction) ||
        a.adjustedP - b.adjustedP ||
        Math.abs(b.slope) - Math.abs(a.slope),
    ),
    weeks,
    fromSeconds: days.edges[days.count - weeks * WEEK]!,
    assessed: trend.reasons.filter((reason) => reason === null).length,
  };
  return {
    kind: 'assessed',
    result,
    card: describeRising(result, { n: counted.total, days, leftOut, ground }),
  };
}

interface WeekPlan {
  readonly days: CompleteDays;
  readonly weeks: number;
  readonly unitOfRow: Int32Array;
  readonly cells: number;
}

/** Cases by week and cell; weeks are counted back from the last complete day, so that the last one is whole. */
function countWeeks({ rows }: StudyInput, { days, weeks, unitOfRow, cells }: WeekPlan) {
  const values = new Float64Array(weeks * cells);
  const dayOfRow = daysOfRows(rows, days);
  const skipped = days.count - weeks * WEEK;
  let total = 0;
  for (let row = 0; row < rows.count; row++) {
    const day = dayOfRow[row]! - skipped;
    const unit = unitOfRow[row]!;
    if (dayOfRow[row]! < 0 || day < 0 || unit < 0 || rows.flags[row]! & INCIDENT_FLAGS.monthOnly) continue;
    values[Math.floor(day / WEEK) * cells + unit]!++;
    total++;
  }
  return { values, total };
}

function describeUnit(trend: TrendMap, unit: number, counts: Float64Array): Omit<RisingUnit, 'name'> {
  const { lower, upper } = senSlopeInterval(counts);
  const quarter = Math.max(1, Math.floor(counts.length / 4));
  const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const second = trend.autocorrelationP[unit]!;
  return {
    unit,
    direction: mannKendall(counts).s > 0 ? 'rising' : 'falling',
    adjustedP: trend.adjustedP[unit]!,
    autocorrelationP: Number.isNaN(second) ? null : second,
    slope: trend.slopes[unit]!,
    lower,
    upper,
    firstMean: meanOf(counts.subarray(0, quarter)),
    lastMean: meanOf(counts.subarray(-quarter)),
    counts,
  };
}

function toClasses(units: readonly RisingUnit[], count: number): Int8Array {
  const classes = new Int8Array(count);
  for (const { unit, direction, counts, firstMean, lastMean } of units) {
    const mean = counts.reduce((sum, value) => sum + value, 0) / counts.length;
    const change = Math.abs(lastMean - firstMean) / mean;
    const size = 1 + SIZE_LIMITS.filter((limit) => change > limit).length;
    classes[unit] = direction === 'rising' ? size : -size;
  }
  return classes;
}
