import { median } from '../mann-kendall/median';
import type { Durations, SurvivalCurve } from './survival-curve';

/** Share still open at a limit, such as a legal deadline, with its 95 % limits. */
export interface OpenShare {
  /** 0 to 1; `null` where nobody was watched that long. */
  readonly openFraction: number | null;
  /** By the log-log band; `null` where undefined. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Share still open when a limit has passed, S(limit).
 *
 * @param limit In the unit of the curve's times, from 0.
 */
export function openShareAt(curve: SurvivalCurve, limit: number): OpenShare {
  const row = curve.times.findLastIndex((time) => time <= limit);
  const last = curve.times.length - 1;
  if (row < 0) return { openFraction: last < 0 ? null : 1, lower: null, upper: null };
  const openFraction = curve.survival[row]!;
  if (row === last && limit > curve.times[last]! && openFraction > 0) {
    return { openFraction: null, lower: null, upper: null };
  }
  return {
    openFraction,
    lower: toDefined(curve.logLogBand.lower[row]!),
    upper: toDefined(curve.logLogBand.upper[row]!),
  };
}

/** Mean time open, counted up to a horizon. */
export interface RestrictedMean {
  /** The largest time observed, up to which the area is taken. */
  readonly horizon: number;
  readonly mean: number;
  readonly standardError: number;
}

/** Area under the curve up to the largest time; `null` where nothing was observed. */
export function restrictedMean(curve: SurvivalCurve): RestrictedMean | null {
  const rows = curve.times.length;
  if (rows === 0) return null;
  let areaAfter = 0;
  let variance = 0;
  for (let row = rows - 1; row >= 0; row--) {
    const risk = curve.atRisk[row]!;
    const closings = curve.closings[row]!;
    if (risk > closings) variance += (areaAfter * areaAfter * closings) / (risk * (risk - closings));
    const from = row === 0 ? 0 : curve.times[row - 1]!;
    const height = row === 0 ? 1 : curve.survival[row - 1]!;
    areaAfter += height * (curve.times[row]! - from);
  }
  return { horizon: curve.times[rows - 1]!, mean: areaAfter, standardError: Math.sqrt(variance) };
}

/** Median of the closed orders alone; `null` without any. Biased low: shown only beside the true median, to say so. */
export function medianOfClosed({ times, closed }: Durations): number | null {
  return toDefined(median(times.filter((_, i) => closed[i] === 1)));
}

function toDefined(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
