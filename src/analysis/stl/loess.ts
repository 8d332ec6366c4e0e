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

/** Part of a series a fit looks at: first and last point, counted from 1, both included. */
export interface LoessSpan {
  readonly first: number;
  readonly last: number;
}

/** Fits one value; `null` where every weight is zero. Places are counted from 1 and may lie outside 1, …, n. */
export type LoessFitter = (at: number, span: LoessSpan) => number | null;

/**
 * Prepares LOESS values at single places.
 *
 * Weights are tricube in the distance to the place. Where the window is longer than the series the bandwidth grows by
 * half of what is missing, rounded down, as the Fortran of Cleveland et al. does, not by the ratio of their paper.
 *
 * @param points  Points at 1, …, n.
 * @param options Window and degree.
 */
export function buildLoessFitter(
  { values, weights }: LoessPoints,
  { window, degree }: Pick<LoessOptions, 'window' | 'degree'>,
): LoessFitter {
  const n = values.length;
  const stretch = window > n ? Math.floor((window - n) / 2) : 0;
  const kernel = new Float64Array(n);
  // Without weights the kernel depends on the distances to both ends of the span alone: most places share one.
  let shape = { before: NaN, after: NaN };

  const prepare = (at: number, { first, last }: LoessSpan): boolean => {
    const bandwidth = Math.max(at - first, last - at) + stretch;
    const length = last - first + 1;
    let total = 0;
    for (let k = 0; k < length; k++) {
      const weight =
        tricube(Math.abs(first + k - at), bandwidth) * (weights === null ? 1 : weights[first - 1 + k]!);
      kernel[k] = weight;
      total += weight;
    }
    if (total <= 0) return false;
    for (let k = 0; k < length; k++) kernel[k]! /= total;
    if (bandwidth > 0 && degree === 1) tilt(kernel.subarray(0, length), at - first, n);
    return true;
  };

  return (at, span) => {
    const { first, last } = span;
    const before = at - first;
    const after = last - at;
    if (weights !== null || before !== shape.before || after !== shape.after) {
      shape = { before: NaN, after: NaN };
      if (!prepare(at, span)) return null;
      shape = { before, after };
    }
    let fitted = 0;
    for (let k = 0; k <= last - first; k++) fitted += kernel[k]! * values[first - 1 + k]!;
    return fitted;
  };
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
  const fit = buildLoessFitter(points, options);
  const fitAt = (at: number, span: LoessSpan) => fit(at, span) ?? values[at - 1]!;

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

/**
 * Turns weights of a local mean into those of a local line, unless the points are too close to carry a slope.
 *
 * @param place Of the fit, counted from the first point of the kernel.
 */
function tilt(kernel: Float64Array, place: number, n: number): void {
  let center = 0;
  for (let k = 0; k < kernel.length; k++) center += kernel[k]! * k;
  let spread = 0;
  for (let k = 0; k < kernel.length; k++) spread += kernel[k]! * (k - center) ** 2;
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return;
  const slope = (place - center) / spread;
  for (let k = 0; k < kernel.length; k++) kernel[k]! *= slope * (k - center) + 1;
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

/** Draws a straight line between two fitted points, counted from 1. */
function interpolate(smooth: Float64Array, from: number, to: number): void {
  const start = smooth[from - 1]!;
  const delta = (smooth[to - 1]! - start) / (to - from);
  for (let at = from + 1; at < to; at++) smooth[at - 1] = start + delta * (at - from);
}
