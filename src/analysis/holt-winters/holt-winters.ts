import { minimizeNelderMead } from '../nelder-mead/nelder-mead';
import { toStartValues, type SeasonalForm, type SeasonalState } from './start-values';

/** Weights of the newest observation, each 0 to 1. */
export interface HoltWintersWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

export interface HoltWintersModel {
  /** Steps in one season; at least 2. */
  readonly period: number;
  readonly form: SeasonalForm;
}

/** A series run through the recursion. Rows begin at index `period`, where the start values end. */
export interface HoltWintersFit extends HoltWintersModel {
  readonly weights: HoltWintersWeights;
  readonly start: SeasonalState;
  /** One-step forecasts, and the state each was made from; each of shape `[n - period]`, in the unit of the series. */
  readonly fitted: Float64Array;
  readonly level: Float64Array;
  readonly trend: Float64Array;
  readonly season: Float64Array;
  /** State after the last value; its season belongs to the next `period` steps. */
  readonly final: SeasonalState;
  /** Of the one-step errors, over `n - period` of them. */
  readonly sumOfSquares: number;
}

/** Arrays a run of the recursion writes to. */
type Trace = Pick<HoltWintersFit, 'fitted' | 'level' | 'trend' | 'season'>;

const LEAST_WEIGHT = 0.001;
const FIRST_GUESS: HoltWintersWeights = { alpha: 0.3, beta: 0.1, gamma: 0.1 };

/**
 * Holt-Winters smoothing with given weights, started as R's `stats::HoltWinters` does.
 *
 * @param values Equally spaced, without gaps, oldest first, shape `[n]`, n from two periods; above 0 throughout for the
 *               multiplicative form.
 * @throws {RangeError} If the series is too short, has a gap, or is not positive where it must be.
 * @see Holt, C. C. (1957), Winters, P. R. (1960). Forecasting sales by exponentially weighted moving averages.
 *      Management Science 6(3), 324-342.
 */
export function runHoltWinters(
  values: Float64Array,
  model: HoltWintersModel,
  weights: HoltWintersWeights,
): HoltWintersFit {
  assertSmoothable(values, model);
  const start = toStartValues(values, model.period, model.form);
  const rows = values.length - model.period;
  const trace: Trace = {
    fitted: new Float64Array(rows),
    level: new Float64Array(rows),
    trend: new Float64Array(rows),
    season: new Float64Array(rows),
  };
  const run = recurse(values, model, start, weights, trace);
  return { ...model, weights, start, ...trace, ...run };
}

/**
 * Holt-Winters smoothing with the weights that make the one-step errors least in squares.
 *
 * Weights are sought by Nelder-Mead on the logit scale between 0.001 and 0.999, restarted three times; the start values
 * are not optimized.
 *
 * @throws {RangeError} As `runHoltWinters`.
 */
export function fitHoltWinters(values: Float64Array, model: HoltWintersModel): HoltWintersFit {
  assertSmoothable(values, model);
  const start = toStartValues(values, model.period, model.form);
  const toWeights = ([alpha, beta, gamma]: Float64Array): HoltWintersWeights => ({
    alpha: toWeight(alpha!),
    beta: toWeight(beta!),
    gamma: toWeight(gamma!),
  });
  const { point } = minimizeNelderMead(
    (candidate) => {
      const { sumOfSquares } = recurse(values, model, start, toWeights(candidate), null);
      return Number.isFinite(sumOfSquares) ? sumOfSquares : Infinity;
    },
    {
      start: Float64Array.of(FIRST_GUESS.alpha, FIRST_GUESS.beta, FIRST_GUESS.gamma).map(toLogit),
      tolerance: 1e-6,
      maxEvaluations: 200,
      restarts: 3,
    },
  );
  return runHoltWinters(values, model, toWeights(point));
}

function assertSmoothable(values: Float64Array, { period, form }: HoltWintersModel): void {
  if (!Number.isInteger(period) || period < 2)
    throw new RangeError(`period is ${period}, expected a whole number from 2`);
  if (!values.every(Number.isFinite)) throw new RangeError('the series has a gap; fill or cut it first');
  if (form === 'multiplicative' && values.some((value) => value <= 0)) {
    throw new RangeError('a multiplicative season needs values above 0; use the additive form');
  }
}

function toWeight(logit: number): number {
  return LEAST_WEIGHT + (1 - 2 * LEAST_WEIGHT) / (1 + Math.exp(-logit));
}

function toLogit(weight: number): number {
  const share = (weight - LEAST_WEIGHT) / (1 - 2 * LEAST_WEIGHT);
  return Math.log(share / (1 - share));
}

function recurse(
  values: Float64Array,
  { period, form }: HoltWintersModel,
  start: SeasonalState,
  { alpha, beta, gamma }: HoltWintersWeights,
  trace: Trace | null,
): Pick<HoltWintersFit, 'final' | 'sumOfSquares'> {
  const season = start.season.slice();
  const additive = form === 'additive';
  let { level, trend } = start;
  let sumOfSquares = 0;
  let position = 0;
  for (let t = period; t < values.length; t++) {
    const value = values[t]!;
    const term = season[position]!;
    const fitted = additive ? level + trend + term : (level + trend) * term;
    const error = value - fitted;
    sumOfSquares += error * error;
    if (trace) record(trace, t - period, [fitted, level, trend, term]);
    const next = alpha * (additive ? value - term : value / term) + (1 - alpha) * (level + trend);
    trend = beta * (next - level) + (1 - beta) * trend;
    level = next;
    season[position] = gamma * (additive ? value - level : value / level) + (1 - gamma) * term;
    position = position + 1 === period ? 0 : position + 1;
  }
  const shift = values.length % period;
  const ordered = season.map((_, step) => season[(step + shift) % period]!);
  return { final: { level, trend, season: ordered }, sumOfSquares };
}

function record(
  trace: Trace,
  row: number,
  [fitted, level, trend, season]: [number, number, number, number],
): void {
  trace.fitted[row] = fitted;
  trace.level[row] = level;
  trace.trend[row] = trend;
  trace.season[row] = season;
}
