import { comparePeriods } from '@/analysis/rate-ratio/period-comparison';
import { medianDispersion } from '@/analysis/rate-ratio/pearson-dispersion';
import { buildSpaceTimeCube, cellSeries } from '@/analysis/space-time-cube/space-time-cube';
import { equalSteps } from '@/analysis/space-time-cube/time-steps';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { StudySpan } from '../study';
import { rowAt } from '../study-rows';
import type { StudyRows } from '../study-rows';
import { CHANGE_STEPS } from './reference';
import type { Change } from './reference';

/** What is counted: a name and code each. */
export interface Counted {
  readonly code: string;
  readonly name: LocalizedText;
}

/** The two periods, and how far counts scatter beyond Poisson. */
export interface Periods {
  readonly window: StudySpan;
  readonly comparison: StudySpan;
  /** 1 or less counts as Poisson. */
  readonly dispersion: number;
}

const DAY_SECONDS = 86_400;
const WEEK_SECONDS = 7 * DAY_SECONDS;
/** Weeks looked back at to see how far counts scatter: enough to measure it, few enough to leave the seasons out. */
const DISPERSION_WEEKS = 26;

/**
 * Compares the counts of both periods unit by unit.
 *
 * @param unitOfRow Unit of each row, -1 for none.
 */
export function countChanges(
  rows: StudyRows,
  units: readonly Counted[],
  unitOfRow: ArrayLike<number>,
  { window, comparison, dispersion }: Periods,
): { readonly changes: readonly Change[]; readonly corrected: boolean } {
  const now = countWithin(rows, unitOfRow, units.length, window);
  const before = countWithin(rows, unitOfRow, units.length, comparison);
  const found = comparePeriods({
    earlierCounts: before,
    currentCounts: now,
    earlierExposure: daysOf(comparison),
    currentExposure: daysOf(window),
    ...(Number.isNaN(dispersion) ? {} : { dispersion }),
  });
  const changes = units.map(({ code, name }, i): Change => {
    const kind = found.classes[i]!;
    return {
      code,
      name,
      before: before[i]!,
      now: now[i]!,
      ratio: found.ratios[i]!,
      interval: found.intervals[i]!,
      adjustedP: found.adjustedP[i]!,
      kind,
      step: stepOf(kind, found.ratios[i]!),
    };
  });
  return { changes, corrected: found.correctedForDispersion };
}

/**
 * Median over the units of how far weekly counts scatter beyond Poisson, over the last half-year up to a moment; units without
 * events do not count.
 *
 * @returns NaN where there are fewer than two weeks or no events.
 */
export function weeklyDispersion(
  rows: StudyRows,
  unitOfRow: Int32Array,
  units: number,
  { fromSeconds, toSeconds }: StudySpan,
): number {
  const start = Math.max(fromSeconds, toSeconds - DISPERSION_WEEKS * WEEK_SECONDS);
  const cube = buildSpaceTimeCube(
    unitOfRow,
    rows.reportedAt,
    units,
    equalSteps(start, toSeconds, WEEK_SECONDS),
  );
  return medianDispersion(Array.from({ length: units }, (_, unit) => cellSeries(cube, unit)));
}

/** Days of a span, fractions included. */
export function daysOf({ fromSeconds, toSeconds }: StudySpan): number {
  return (toSeconds - fromSeconds) / DAY_SECONDS;
}

function countWithin(
  rows: StudyRows,
  unitOfRow: ArrayLike<number>,
  units: number,
  { fromSeconds, toSeconds }: StudySpan,
): Uint32Array {
  const counts = new Uint32Array(units);
  const end = rowAt(rows, toSeconds);
  for (let row = rowAt(rows, fromSeconds); row < end; row++) {
    const unit = unitOfRow[row]!;
    if (unit >= 0) counts[unit]!++;
  }
  return counts;
}

function stepOf(kind: Change['kind'], ratio: number): number | null {
  if (kind === 'too-few') return null;
  if (kind === 'indistinct') return 0;
  const size = ratio > 1 ? ratio : 1 / ratio;
  const step = 1 + CHANGE_STEPS.filter((limit) => size >= limit).length;
  return ratio > 1 ? step : -step;
}
