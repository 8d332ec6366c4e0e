import { choleskyFactor, solveByCholesky } from '../linear-algebra/cholesky';
import { zeroMatrix, type Matrix } from '../linear-algebra/matrix';
import { etsStructure, type EtsForm, type EtsParameters, type EtsState } from './ets-model';

/** The best initial state for given smoothing parameters. */
export interface InitialStateFit {
  readonly state: EtsState;
  readonly sumOfSquares: number;
}

/**
 * Finds the initial state with the least squared one-step errors, exactly.
 *
 * With the smoothing parameters fixed the errors are linear in the initial state, so one pass with the data and one unit
 * vector for each free state gives the normal equations. An optimizer then searches over the smoothing parameters alone.
 *
 * @param values Equally spaced, without gaps, shape `[n]`.
 * @param form   Decides which states are free; the seasonal ones sum to zero.
 * @param period Steps in one season; ignored without a season.
 * @see de Jong, P. (1991). The diffuse Kalman filter. Annals of Statistics 19(2), 1073-1083.
 */
export function buildInitialStateFit(
  values: Float64Array,
  form: EtsForm,
  period: number,
): (parameters: EtsParameters) => InitialStateFit {
  if (form === 'ANN') return buildFirstLevelFit(values);
  const { trend, seasonal } = etsStructure(form);
  const columns = 2 + Number(trend) + (seasonal ? period - 1 : 0);
  const levels = new Float64Array(columns);
  const trends = new Float64Array(columns);
  const season = new Float64Array(seasonal ? period * columns : 0);
  const errors = new Float64Array(columns);
  const moments = new Float64Array(columns * columns);

  const reset = (): void => {
    for (const array of [levels, trends, season, moments]) array.fill(0);
    levels[1] = 1;
    if (trend) trends[2] = 1;
    const first = 2 + Number(trend);
    for (let k = first; k < columns; k++) {
      season[(k - first) * columns + k] = 1;
      season[(period - 1) * columns + k] = -1;
    }
  };

  const advance = (t: number, { alpha, beta, gamma, phi }: EtsParameters): void => {
    const row = seasonal ? (t % period) * columns : -1;
    for (let k = 0; k < columns; k++) {
      const base = levels[k]! + phi * trends[k]!;
      const term = row < 0 ? 0 : season[row + k]!;
      const error = (k === 0 ? values[t]! : 0) - base - term;
      errors[k] = error;
      levels[k] = base + alpha * error;
      trends[k] = phi * trends[k]! + beta * error;
      if (row >= 0) season[row + k] = term + gamma * error;
    }
    for (let i = 0; i < columns; i++) {
      const error = errors[i]!;
      for (let j = 0; j <= i; j++) moments[i * columns + j]! += error * errors[j]!;
    }
  };

  return (parameters: EtsParameters): InitialStateFit => {
    reset();
    for (let t = 0; t < values.length; t++) advance(t, parameters);
    const states = solveStates(moments, columns);
    let sumOfSquares = moments[0]!;
    for (let k = 1; k < columns; k++) sumOfSquares += states[k - 1]! * moments[k * columns]!;
    return { state: toState(states, { trend, period: seasonal ? period : 0 }), sumOfSquares };
  };
}

/** The same for a level alone, where the normal equations are one: the form fitted most often by far. */
function buildFirstLevelFit(values: Float64Array): (parameters: EtsParameters) => InitialStateFit {
  return ({ alpha }) => {
    const keep = 1 - alpha;
    let level = 0;
    let effect = 1;
    let squares = 0;
    let products = 0;
    let effects = 0;
    for (let t = 0; t < values.length; t++) {
      const error = values[t]! - level;
      squares += error * error;
      products += error * effect;
      effects += effect * effect;
      level += alpha * error;
      effect *= keep;
    }
    const first = products / effects;
    const state = { level: first, trend: 0, season: new Float64Array(0) };
    return { state, sumOfSquares: squares - first * products };
  };
}

/** Minimizes |e_0 + sum of x_k e_k| from the moments of the errors, of which only the lower triangle is filled. */
function solveStates(moments: Float64Array, columns: number): Float64Array {
  const free = columns - 1;
  const right = new Float64Array(free);
  const normal = zeroMatrix(free, free);
  for (let i = 0; i < free; i++) {
    right[i] = -moments[(i + 1) * columns]!;
    for (let j = 0; j <= i; j++) normal.values[i * free + j] = moments[(i + 1) * columns + j + 1]!;
  }
  return solveByCholesky(factorRegularized(normal), right);
}

/** A state the data say nothing about is held at zero by a ridge far below rounding of the rest. */
function factorRegularized(normal: Matrix): Matrix {
  const free = normal.rows;
  const exact = choleskyFactor(normal);
  if (exact) return exact;
  let trace = 0;
  for (let i = 0; i < free; i++) trace += normal.values[i * free + i]!;
  for (let i = 0; i < free; i++) normal.values[i * free + i]! += 1e-10 * (trace / free) + Number.MIN_VALUE;
  const ridged = choleskyFactor(normal);
  if (!ridged) throw new RangeError('the initial state cannot be found: the values are too large to square');
  return ridged;
}

function toState(states: Float64Array, { trend, period }: { trend: boolean; period: number }): EtsState {
  const first = 1 + Number(trend);
  const season = new Float64Array(period);
  for (let k = 0; k < period - 1; k++) {
    season[k] = states[first + k]!;
    season[period - 1]! -= states[first + k]!;
  }
  return { level: states[0]!, trend: trend ? states[1]! : 0, season };
}
