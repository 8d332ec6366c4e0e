import { choleskyFactor, solveByCholesky } from '../linear-algebra/cholesky';
import { zeroMatrix, type Matrix } from '../linear-algebra/matrix';

/** A log-linear model of counts whose variance is a multiple of their mean. */
export interface QuasiPoissonFit {
  /** Shape `[p]`. */
  readonly coefficients: Float64Array;
  /** Cholesky factor of X' W X, whose inverse times the dispersion is the covariance of the coefficients. */
  readonly informationFactor: Matrix;
  /** Fitted means, shape `[n]`. */
  readonly means: Float64Array;
  /** Leverage of each count, 0 to 1, shape `[n]`. */
  readonly leverages: Float64Array;
  /** Pearson chi-square over degrees of freedom; NaN without any. */
  readonly dispersion: number;
  readonly degreesOfFreedom: number;
}

const TOLERANCE = 1e-8;
const MAX_ITERATIONS = 25;

/**
 * Fits by iteratively reweighted least squares, from the counts themselves.
 *
 * @param design  Shape `[n, p]`.
 * @param counts  Shape `[n]`.
 * @param weights Weight of each count, shape `[n]`.
 * @returns       `null` where the columns depend on each other or the deviance has not settled after 25 rounds.
 * @see McCullagh, P. & Nelder, J. A. (1989). Generalized Linear Models, 2nd ed.
 */
export function fitQuasiPoisson(
  design: Matrix,
  counts: Float64Array,
  weights: Float64Array,
): QuasiPoissonFit | null {
  let means = counts.map((count) => count + 0.1);
  let predictors = means.map(Math.log);
  let deviance = devianceOf(counts, means, weights);
  for (let round = 0; round < MAX_ITERATIONS; round++) {
    const information = choleskyFactor(informationOf(design, means, weights));
    if (!information) return null;
    const working = predictors.map((predictor, i) => predictor + (counts[i]! - means[i]!) / means[i]!);
    const coefficients = solveByCholesky(information, weightedSums(design, means, weights, working));
    predictors = predict(design, coefficients);
    means = predictors.map(Math.exp);
    const next = devianceOf(counts, means, weights);
    if (!Number.isFinite(next)) return null;
    const settled = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < TOLERANCE;
    deviance = next;
    if (settled) return summarize(design, counts, weights, { coefficients, means });
  }
  return null;
}

/** x' (X' W X)^-1 x: variance of a linear predictor in units of the dispersion. */
export function predictorVariance({ informationFactor }: QuasiPoissonFit, row: Float64Array): number {
  const solved = solveByCholesky(informationFactor, row);
  return row.reduce((sum, value, k) => sum + value * solved[k]!, 0);
}

function summarize(
  design: Matrix,
  counts: Float64Array,
  weights: Float64Array,
  { coefficients, means }: Pick<QuasiPoissonFit, 'coefficients' | 'means'>,
): QuasiPoissonFit | null {
  const informationFactor = choleskyFactor(informationOf(design, means, weights));
  if (!informationFactor) return null;
  const { columns } = design;
  const leverages = means.map((mean, i) => {
    const row = design.values.subarray(i * columns, (i + 1) * columns);
    const solved = solveByCholesky(informationFactor, row);
    return weights[i]! * mean * row.reduce((sum, value, k) => sum + value * solved[k]!, 0);
  });
  const pearson = counts.reduce(
    (sum, count, i) => sum + (weights[i]! * (count - means[i]!) ** 2) / means[i]!,
    0,
  );
  const degreesOfFreedom = counts.length - columns;
  return {
    coefficients,
    informationFactor,
    means,
    leverages,
    dispersion: degreesOfFreedom > 0 ? pearson / degreesOfFreedom : NaN,
    degreesOfFreedom,
  };
}

function informationOf(
  { rows, columns, values }: Matrix,
  means: Float64Array,
  weights: Float64Array,
): Matrix {
  const information = zeroMatrix(columns, columns);
  for (let i = 0; i < rows; i++) {
    const weight = weights[i]! * means[i]!;
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b <= a; b++) {
        information.values[a * columns + b]! += weight * values[i * columns + a]! * values[i * columns + b]!;
      }
    }
  }
  return information;
}

function weightedSums(
  { rows, columns, values }: Matrix,
  means: Float64Array,
  weights: Float64Array,
  working: Float64Array,
): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const weight = weights[i]! * means[i]! * working[i]!;
    for (let a = 0; a < columns; a++) sums[a]! += weight * values[i * columns + a]!;
  }
  return sums;
}

function predict({ rows, columns, values }: Matrix, coefficients: Float64Array): Float64Array<ArrayBuffer> {
  return new Float64Array(rows).map((_, i) =>
    coefficients.reduce((sum, coefficient, k) => sum + coefficient * values[i * columns + k]!, 0),
  );
}

function devianceOf(counts: Float64Array, means: Float64Array, weights: Float64Array): number {
  let deviance = 0;
  counts.forEach((count, i) => {
    const mean = means[i]!;
    const term = count > 0 ? count * Math.log(count / mean) : 0;
    deviance += 2 * weights[i]! * (term - (count - mean));
  });
  return deviance;
}
