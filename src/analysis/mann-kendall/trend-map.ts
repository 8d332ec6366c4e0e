import { adjustPValues } from '../fdr/adjust-p-values';
import type { NotAssessableReason, Reasons } from '../not-assessable';
import { buildCheckpoint, type RunControl } from '../run-control';
import { hamedRaoTest } from './hamed-rao';
import { mannKendall } from './mann-kendall';
import { senSlope } from './sen-slope';

/** Series of many cells: value of step t and cell i at `t * cells + i`. */
export interface TrendMapInput {
  readonly values: Float64Array;
  readonly cells: number;
  readonly steps: number;
}

/** Trend of every cell; arrays have shape `[cells]`, NaN where not assessable. */
export interface TrendMap {
  /** Sen's slope per step. */
  readonly slopes: Float64Array;
  /** Mann-Kendall, two-sided, not adjusted. */
  readonly p: Float64Array;
  /** After Benjamini and Hochberg over the cells assessed. */
  readonly adjustedP: Float64Array;
  /** Second opinion where the series is autocorrelated (Hamed and Rao); NaN where it is not. */
  readonly autocorrelationP: Float64Array;
  readonly reasons: Reasons;
}

/** Steps below which no trend is judged. */
export const MIN_TREND_STEPS = 10;

/**
 * Rising and falling cells.
 *
 * @returns `too_few` below ten steps, `constant` where a series does not change.
 * @throws {RangeError} If the shapes do not fit; `AbortError` where stopped.
 */
export function trendMap({ values, cells, steps }: TrendMapInput, control: RunControl = {}): TrendMap {
  if (values.length !== cells * steps)
    throw new RangeError(`${values.length} values are not ${cells} by ${steps}`);
  const slopes = new Float64Array(cells).fill(NaN);
  const p = new Float64Array(cells).fill(NaN);
  const autocorrelationP = new Float64Array(cells).fill(NaN);
  const reasons = new Array<NotAssessableReason | null>(cells).fill(null);
  const checkpoint = buildCheckpoint(control);
  for (let i = 0; i < cells; i++) {
    checkpoint(i / cells);
    const series = Float64Array.from({ length: steps }, (_, t) => values[t * cells + i]!);
    const test = mannKendall(series);
    if (steps < MIN_TREND_STEPS) reasons[i] = 'too_few';
    else if (Number.isNaN(test.p)) reasons[i] = 'constant';
    else {
      slopes[i] = senSlope(series).slope;
      p[i] = test.p;
      const second = hamedRaoTest(series);
      if (second.autocorrelated) autocorrelationP[i] = second.p;
    }
  }
  checkpoint(1);
  return { slopes, p, adjustedP: adjustPValues(p), autocorrelationP, reasons };
}
