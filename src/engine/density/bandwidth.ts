import type { IncidentColumns } from '../columns/incident-columns';
import type { RowRange } from '../columns/row-order';
import { countsForDensity } from './density-rows';

export const SMALLEST_BANDWIDTH_METERS = 100;
export const LARGEST_BANDWIDTH_METERS = 2000;

/**
 * The default search radius of ArcGIS, used as the support radius of the quartic kernel:
 * `0.9 min(SD, sqrt(1 / ln 2) Dm) n^-0.2`, with SD the standard distance and Dm the median distance to the mean center.
 *
 * @param xs Eastings in meters.
 * @param ys Northings in meters, as many.
 * @returns Meters, not clamped; 0 where all points coincide, NaN without points.
 */
export function arcgisSearchRadius(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const n = xs.length;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += xs[i]! / n;
    meanY += ys[i]! / n;
  }
  const distances = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const squared = (xs[i]! - meanX) ** 2 + (ys[i]! - meanY) ** 2;
    distances[i] = Math.sqrt(squared);
    squares += squared;
  }
  distances.sort();
  const median = (distances[(n - 1) >> 1]! + distances[n >> 1]!) / 2;
  return 0.9 * Math.min(Math.sqrt(squares / n), Math.sqrt(1 / Math.LN2) * median) * n ** -0.2;
}

/** More rows than this are thinned evenly: the rule moves by less than its rounding. */
const MOST_SAMPLED_ROWS = 100_000;

/**
 * Bandwidth for those of the rows that count for density: the ArcGIS rule, clamped to 100–2000 m and
 * rounded to 10 m.
 */
export function suggestBandwidth(columns: IncidentColumns, { from, to }: RowRange): number {
  const { x, y } = columns;
  let count = 0;
  for (let row = from; row < to; row++) {
    if (countsForDensity(columns, row)) count++;
  }
  const step = Math.max(1, Math.ceil(count / MOST_SAMPLED_ROWS));
  const sampleX = new Float64Array(Math.ceil(count / step));
  const sampleY = new Float64Array(sampleX.length);
  let seen = 0;
  for (let row = from; row < to; row++) {
    if (!countsForDensity(columns, row)) continue;
    if (seen % step === 0) {
      sampleX[seen / step] = x[row]!;
      sampleY[seen / step] = y[row]!;
    }
    seen++;
  }
  if (count === 0) return SMALLEST_BANDWIDTH_METERS;
  const thinned = (sampleX.length / count) ** 0.2;
  return clampBandwidth(Math.round((arcgisSearchRadius(sampleX, sampleY) * thinned) / 10) * 10);
}

export function clampBandwidth(meters: number): number {
  return Math.min(LARGEST_BANDWIDTH_METERS, Math.max(SMALLEST_BANDWIDTH_METERS, meters));
}
