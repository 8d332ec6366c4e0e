import { choleskyFactor, solveByCholesky } from '../linear-algebra/cholesky';
import { multiplyVector, zeroMatrix, type Matrix } from '../linear-algebra/matrix';
import { errorVariances, shrinkCovariance } from './error-weights';

/**
 * How forecasts of all levels are made to add up:
 *
 * - `bottom-up`: the finest are added up; the rest is ignored.
 * - `top-down`: the top is divided in proportion to the finest forecasts.
 * - `ols`, `wls-struct`, `wls-var`, `mint-shrink`: the sums nearest to all forecasts, errors weighed alike, by the number
 *   of finest series in each, by their variances, by their shrunken covariance.
 */
export const RECONCILIATIONS = [
  'bottom-up',
  'top-down',
  'ols',
  'wls-struct',
  'wls-var',
  'mint-shrink',
] as const;
export type Reconciliation = (typeof RECONCILIATIONS)[number];

export interface ReconcilerInput {
  /** See `toSummingMatrix`; shape `[n, m]`, the top first, the finest last. */
  readonly summing: Matrix;
  readonly method: Reconciliation;
  /** One-step errors, shape `[T, n]`; needed by `wls-var` and `mint-shrink`, `null` for the others. */
  readonly residuals: Matrix | null;
}

/** Makes forecasts of one step add up: shape `[n]` in, shape `[n]` out, order kept. */
export type Reconciler = (base: Float64Array) => Float64Array;

/**
 * The method to use when nothing speaks for another: `mint-shrink` where there are more than twice as many residuals as
 * finest series, else `wls-struct`.
 *
 * @param residualCount Steps with one-step errors.
 * @param finestCount   Number of finest series.
 */
export function defaultReconciliation(residualCount: number, finestCount: number): Reconciliation {
  return residualCount > 2 * finestCount ? 'mint-shrink' : 'wls-struct';
}

/**
 * Prepares the reconciliation of forecasts: y = S (S' W^-1 S)^-1 S' W^-1 y_base for the last four methods.
 *
 * A series without any error in its residuals (a cell where nothing ever happened) is left out, and forecast 0, by the
 * methods that weigh by residuals. Results may be negative; see `clipToParents`. Standard errors are not reconciled.
 *
 * @throws {RangeError} If the shapes do not fit, or residuals are missing where they are needed.
 * @see Wickramasuriya, S. L., Athanasopoulos, G. & Hyndman, R. J. (2019). Optimal forecast reconciliation for
 *      hierarchical and grouped time series through trace minimization. JASA 114, 804-819.
 */
export function buildReconciler({ summing, method, residuals }: ReconcilerInput): Reconciler {
  const { rows, columns } = summing;
  assertShapes(summing, residuals);
  const finestOf = (base: Float64Array): Float64Array => {
    if (base.length !== rows) throw new RangeError(`${base.length} forecasts do not fit ${rows} series`);
    return base.subarray(rows - columns);
  };
  if (method === 'bottom-up') return (base) => multiplyVector(summing, finestOf(base));
  if (method === 'top-down') {
    return (base) => {
      const finest = finestOf(base);
      const total = finest.reduce((sum, value) => sum + value, 0);
      return multiplyVector(
        summing,
        finest.map((value) => (value * base[0]!) / total),
      );
    };
  }
  if (method === 'ols') return buildProjection(summing, divideBy(new Float64Array(rows).fill(1)));
  if (method === 'wls-struct')
    return buildProjection(summing, divideBy(multiplyVector(summing, new Float64Array(columns).fill(1))));
  if (residuals === null) throw new RangeError(`${method} needs the residuals of the series`);
  return buildWeightedByErrors(summing, method, residuals);
}

function assertShapes(summing: Matrix, residuals: Matrix | null): void {
  const { rows, columns, values } = summing;
  if (residuals && residuals.columns !== rows) {
    throw new RangeError(`residuals of ${residuals.columns} series do not fit ${rows} series`);
  }
  for (let j = 0; j < columns; j++) {
    const start = (rows - columns + j) * columns;
    const sum = values.subarray(start, start + columns).reduce((total, value) => total + value, 0);
    if (values[start + j] !== 1 || sum !== 1)
      throw new RangeError('the finest series must come last, in their order');
  }
}

/** Applies W^-1 to a vector over all series. */
type Unweigh = (vector: Float64Array) => Float64Array;

function divideBy(variances: Float64Array): Unweigh {
  return (vector) => vector.map((value, i) => value / variances[i]!);
}

function solveWith(covariance: Matrix): Unweigh {
  const factor = factorPositive(covariance);
  return (vector) => solveByCholesky(factor, vector);
}

function buildWeightedByErrors(
  summing: Matrix,
  method: 'wls-var' | 'mint-shrink',
  residuals: Matrix,
): Reconciler {
  const variances = errorVariances(residuals);
  const first = summing.rows - summing.columns;
  const kept = Array.from(variances, (_, i) => i).filter((i) => variances[i]! > 0);
  const keptFinest = kept.filter((i) => i >= first).map((i) => i - first);
  if (keptFinest.length === 0) return () => new Float64Array(summing.rows);
  const part = pick(summing, kept, keptFinest);
  const errors = pick(
    residuals,
    Array.from({ length: residuals.rows }, (_, t) => t),
    kept,
  );
  const unweigh =
    method === 'wls-var' ? divideBy(errorVariances(errors)) : solveWith(shrinkCovariance(errors).covariance);
  const project = buildProjection(part, unweigh);
  return (base) => {
    if (base.length !== summing.rows)
      throw new RangeError(`${base.length} forecasts do not fit ${summing.rows} series`);
    const reconciled = project(Float64Array.from(kept, (i) => base[i]!)).subarray(
      kept.length - keptFinest.length,
    );
    const finest = new Float64Array(summing.columns);
    keptFinest.forEach((j, k) => (finest[j] = reconciled[k]!));
    return multiplyVector(summing, finest);
  };
}

function pick(matrix: Matrix, rows: readonly number[], columns: readonly number[]): Matrix {
  const part = zeroMatrix(rows.length, columns.length);
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      part.values[i * columns.length + j] = matrix.values[row * matrix.columns + column]!;
    });
  });
  return part;
}

/** Weighted projection of forecasts onto those that add up. */
function buildProjection(summing: Matrix, unweigh: Unweigh): Reconciler {
  const { rows, columns } = summing;
  const memberships = Array.from({ length: columns }, (_, j) =>
    Array.from({ length: rows }, (__, k) => k).filter((k) => summing.values[k * columns + j] !== 0),
  );
  const weighted = zeroMatrix(columns, rows);
  const normal = zeroMatrix(columns, columns);
  memberships.forEach((members, i) => {
    const column = new Float64Array(rows);
    for (const k of members) column[k] = 1;
    const row = unweigh(column);
    weighted.values.set(row, i * rows);
    for (let j = 0; j <= i; j++) {
      normal.values[i * columns + j] = memberships[j]!.reduce((sum, k) => sum + row[k]!, 0);
    }
  });
  const normalFactor = factorPositive(normal);
  return (base) => multiplyVector(summing, solveByCholesky(normalFactor, multiplyVector(weighted, base)));
}

/** Cholesky factor; a matrix that is not positive definite to rounding is given a small ridge. */
function factorPositive(matrix: Matrix): Matrix {
  const exact = choleskyFactor(matrix);
  if (exact) return exact;
  const n = matrix.rows;
  let trace = 0;
  for (let i = 0; i < n; i++) trace += matrix.values[i * n + i]!;
  const ridged = { ...matrix, values: matrix.values.slice() };
  for (let i = 0; i < n; i++) ridged.values[i * n + i]! += (1e-8 * trace) / n;
  const factor = choleskyFactor(ridged);
  if (!factor) throw new RangeError('the errors of the series depend on each other too much to be weighed');
  return factor;
}
