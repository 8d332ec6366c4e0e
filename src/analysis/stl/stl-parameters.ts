/** What a caller may say about a decomposition; the rest follows R's `stl`. */
export interface StlOptions {
  /** Steps in one season; at least 2. */
  readonly period: number;
  /** Points in the window that smooths each cycle-subseries, or one unchanging season. Default `periodic`. */
  readonly seasonalWindow?: number | 'periodic';
  readonly trendWindow?: number;
  readonly lowPassWindow?: number;
  readonly seasonalDegree?: 0 | 1;
  readonly trendDegree?: 0 | 1;
  readonly lowPassDegree?: 0 | 1;
  readonly seasonalJump?: number;
  readonly trendJump?: number;
  readonly lowPassJump?: number;
  /** Down-weights outliers in repeated passes. Default `false`. */
  readonly robust?: boolean;
  /** Passes of the inner loop; default 2, or 1 if robust. */
  readonly innerIterations?: number;
  /** Passes that recompute robustness weights; default 0, or 15 if robust. */
  readonly outerIterations?: number;
}

/** A smoother within STL, see `LoessOptions`. */
export interface StlSmoother {
  readonly window: number;
  readonly degree: 0 | 1;
  readonly jump: number;
}

/** Everything a decomposition needs, with all defaults filled in. */
export interface StlParameters {
  readonly period: number;
  /** One season for the whole series: the seasonal part is averaged over the cycles at the end. */
  readonly periodic: boolean;
  readonly seasonal: StlSmoother;
  readonly trend: StlSmoother;
  readonly lowPass: StlSmoother;
  readonly innerIterations: number;
  readonly outerIterations: number;
}

/**
 * Fills in the defaults of R's `stats::stl`: a trend window of the next odd number from
 * 1.5 period / (1 - 1.5 / seasonal window), a low-pass window of the next odd number from the period, and a jump of a
 * tenth of each window.
 *
 * @param length Number of values in the series.
 */
export function toStlParameters(options: StlOptions, length: number): StlParameters {
  const { period, robust = false } = options;
  const periodic = options.seasonalWindow === undefined || options.seasonalWindow === 'periodic';
  const seasonalWindow =
    typeof options.seasonalWindow === 'number' ? options.seasonalWindow : 10 * length + 1;
  const trendWindow = options.trendWindow ?? nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonalWindow)));
  const lowPassWindow = options.lowPassWindow ?? nextOdd(period);
  const trendDegree = options.trendDegree ?? 1;
  return {
    period,
    periodic,
    seasonal: toSmoother(seasonalWindow, periodic ? 0 : (options.seasonalDegree ?? 0), options.seasonalJump),
    trend: toSmoother(trendWindow, trendDegree, options.trendJump),
    lowPass: toSmoother(lowPassWindow, options.lowPassDegree ?? trendDegree, options.lowPassJump),
    innerIterations: options.innerIterations ?? (robust ? 1 : 2),
    outerIterations: options.outerIterations ?? (robust ? 15 : 0),
  };
}

function toSmoother(window: number, degree: 0 | 1, jump: number | undefined): StlSmoother {
  return { window: Math.max(3, nextOdd(window)), degree, jump: jump ?? Math.ceil(window / 10) };
}

function nextOdd(value: number): number {
  const whole = Math.round(value);
  return whole % 2 === 0 ? whole + 1 : whole;
}
