import type { Matrix } from './matrix';

/** A linear least-squares fit. */
export interface LeastSquaresFit {
  /** Shape `[columns]`. */
  readonly coefficients: Float64Array;
  /** Sum of squared residuals. */
  readonly residualSumOfSquares: number;
}

/**
 * Least squares min |A x - b| by Householder's QR decomposition.
 *
 * @param a Design matrix, at least as many rows as columns; not changed.
 * @param b Observations, shape `[rows]`.
 * @returns The fit, or `null` where the columns are linearly dependent to working precision.
 * @throws {RangeError} If the shapes do not fit.
 */
export function leastSquares(a: Matrix, b: ArrayLike<number>): LeastSquaresFit | null {
  const { rows, columns } = a;
  if (rows < columns || b.length !== rows) {
    throw new RangeError(`cannot fit ${columns} coefficients to ${rows} rows and ${b.length} observations`);
  }
  const r = a.values.slice();
  const y = Float64Array.from(b);
  const scale = Math.sqrt(r.reduce((sum, value) => sum + value * value, 0));
  for (let k = 0; k < columns; k++) {
    if (!(Math.abs(reflect({ r, y, columns }, k)) > scale * rows * Number.EPSILON)) return null;
  }
  const coefficients = new Float64Array(columns);
  for (let i = columns - 1; i >= 0; i--) {
    let sum = y[i]!;
    for (let j = i + 1; j < columns; j++) sum -= r[i * columns + j]! * coefficients[j]!;
    coefficients[i] = sum / r[i * columns + i]!;
  }
  const residualSumOfSquares = y.subarray(columns).reduce((sum, value) => sum + value * value, 0);
  return { coefficients, residualSumOfSquares };
}

interface WorkingSystem {
  readonly r: Float64Array;
  readonly y: Float64Array;
  readonly columns: number;
}

/** Reflects column k onto its diagonal, all later columns and the observations with it; returns the diagonal entry. */
function reflect({ r, y, columns }: WorkingSystem, k: number): number {
  const rows = y.length;
  let norm = 0;
  for (let i = k; i < rows; i++) norm += r[i * columns + k]! ** 2;
  norm = Math.sqrt(norm);
  if (norm === 0) return 0;
  const diagonal = r[k * columns + k]! > 0 ? -norm : norm;
  const mirror = new Float64Array(rows - k);
  for (let i = k; i < rows; i++) mirror[i - k] = r[i * columns + k]!;
  mirror[0]! -= diagonal;
  const length = mirror.reduce((sum, value) => sum + value * value, 0);
  for (let j = k; j < columns; j++) {
    let dot = 0;
    for (let i = k; i < rows; i++) dot += mirror[i - k]! * r[i * columns + j]!;
    for (let i = k; i < rows; i++) r[i * columns + j]! -= ((2 * dot) / length) * mirror[i - k]!;
  }
  let dot = 0;
  for (let i = k; i < rows; i++) dot += mirror[i - k]! * y[i]!;
  for (let i = k; i < rows; i++) y[i]! -= ((2 * dot) / length) * mirror[i - k]!;
  return diagonal;
}
