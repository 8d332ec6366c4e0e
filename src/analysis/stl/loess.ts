/** How a LOESS curve is fitted to equally spaced points. */
export interface LoessOptions {
  /** Number of points in the window; odd. */
  readonly window: number;
  /** Degree of the local polynomial. */
  readonly degree: 0 | 1;
  /** The curve is fitted at every `jump`-th point and drawn straight between them. */
  readonly jump: number;
}

/** Equally spaced points to be smoothed, at 1, 2, …, n. */
export interface LoessPoints {
  /** Shape `[n]`. */
  readonly values: Float64Array;
  /** Robustness weight of each point, shape `[n]`; `null` for all 1. */
  readonly weights: Float64Array | null;
}

/** Part of a series a fit looks at: first and last point, 1-based, both included. */
interface LoessSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * LOESS value at one place.
 *
 * Weights are tricube in the distance to `at`. Where the window is longer than the series the bandwidth grows by half of
 * what is missing, rounded down, as the Fortran of Cleveland et al. does, not by the ratio of their paper.
 *
 * @param points  Points at 1, …, n.
 * @param at      Place of the fit, in steps; may lie outside 1, …, n.
 * @param span    Points used.
 * @param options `jump` plays no part here.
 * @returns       Fitted value in the unit of the values; `null` where every weight is zero.
 */
export function fitLoessAt(
  { values, weights }: LoessPoints,
  at: number,
  { first, last }: LoessSpan,
  { window, degree }: Pick<LoessOptions, 'window' | 'degree'>,
): number | null {
  const n = values.length;
  let bandwidth = Math.max(at - first, last - at);
  if (window > n) bandwidth += Math.floor((window - n) / 2);

  const kernel = new Float64Array(last - first + 1);
  let total = 0;
  for (let j = first; j <= last; j++) {
    const weight = tricube(Math.abs(j - at), bandwidth) * (weights === null ? 1 : weights[j - 1]!);
    kernel[j - first] = weight;
    total += weight;
  }
  if (total <= 0) return null;
  for (let k = 0; k < kernel.length; k++) kernel[k]! /= total;
  if (bandwidth > 0 && degree === 1) tilt(kernel, at, first, n);

  let fitted = 0;
  for (let k = 0; k < kernel.length; k++) fitted += kernel[k]! * values[first - 1 + k]!;
  return fitted;
}

/**
 * LOESS curve through equally spaced points.
 *
 * A point whose window has no weight keeps its own value.
 *
 * @returns Shape `[n]`, in the unit of the values.
 * @see Cleveland, R. B., Cleveland, W. S., McRae, J. E. & Terpenning, I. (1990). STL: a seasonal-trend decomposition
 *      procedure based on loess. Journal of Official Statistics 6(1), 3-73.
 */
export function smoothLoess(points: LoessPoints, options: LoessOptions): Float64Array {
  const { values } = points;
  const n = values.length;
  if (n < 2) return values.slice();

  const smooth = new Float64Array(n);
  const step = Math.min(options.jump, n - 1);
  const fitAt = (at: number, span: LoessSpan) => fitLoessAt(points, at, span, options) ?? values[at - 1]!;

  let span: LoessSpan = { first: 1, last: Math.min(options.window, n) };
  let anchor = 1;
  for (let at = 1; at <= n; at += step) {
    span = spanAround(at, n, options.window, step);
    smooth[at - 1] = fitAt(at, span);
    if (at > 1) interpolate(smooth, anchor, at);
    anchor = at;
  }
  if (anchor < n) {
    // The last point is fitted with the window of the last anchor: what the Fortran does, and so does R.
    smooth[n - 1] = fitAt(n, span);
    interpolate(smooth, anchor, n);
  }
  return smooth;
}

function tricube(distance: number, bandwidth: number): number {
  if (distance > 0.999 * bandwidth) return 0;
  if (distance <= 0.001 * bandwidth) return 1;
  const ratio = distance / bandwidth;
  const height = 1 - ratio * ratio * ratio;
  return height * height * height;
}

/** Turns weights of a local mean into those of a local line, unless the points are too close to carry a slope. */
function tilt(kernel: Float64Array, at: number, first: number, n: number): void {
  let center = 0;
  for (let k = 0; k < kernel.length; k++) center += kernel[k]! * (first + k);
  let spread = 0;
  for (let k = 0; k < kernel.length; k++) spread += kernel[k]! * (first + k - center) ** 2;
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return;
  const slope = (at - center) / spread;
  for (let k = 0; k < kernel.length; k++) kernel[k]! *= slope * (first + k - center) + 1;
}

/** The window around a point, pushed inside the series at its ends. */
function spanAround(at: number, n: number, window: number, step: number): LoessSpan {
  if (window >= n) return { first: 1, last: n };
  const half = Math.floor((window + 1) / 2);
  if (step === 1) {
    const shift = Math.min(Math.max(at - half, 0), n - window);
    return { first: 1 + shift, last: window + shift };
  }
  if (at < half) return { first: 1, last: window };
  if (at >= n - half + 1) return { first: n - window + 1, last: n };
  return { first: at - half + 1, last: window + at - half };
}

/** Draws a straight line between two fitted points, 1-based. */
function interpolate(smooth: Float64Array, from: number, to: number): void {
  const start = smooth[from - 1]!;
  const delta = (smooth[to - 1]! - start) / (to - from);
  for (let at = from + 1; at < to; at++) smooth[at - 1] = start + delta * (at - from);
}
