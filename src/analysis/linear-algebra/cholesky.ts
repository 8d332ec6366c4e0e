import { zeroMatrix, type Matrix } from './matrix';

/**
 * Cholesky factor L of a symmetric positive definite matrix A = L L'; only the lower triangle of A is read.
 *
 * @returns Lower triangular L, or `null` where A is not positive definite to working precision.
 * @throws {RangeError} If A is not square.
 */
export function choleskyFactor(a: Matrix): Matrix | null {
  const n = a.rows;
  if (a.columns !== n) throw new RangeError(`expected a square matrix, got ${n} by ${a.columns}`);
  const factor = zeroMatrix(n, n);
  const l = factor.values;
  for (let j = 0; j < n; j++) {
    const original = a.values[j * n + j]!;
    let pivot = original;
    for (let k = 0; k < j; k++) pivot -= l[j * n + k]! ** 2;
    if (!(pivot > original * n * Number.EPSILON)) return null;
    const root = Math.sqrt(pivot);
    l[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = a.values[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      l[i * n + j] = sum / root;
    }
  }
  return factor;
}

/** Solves L L' x = b for x, given the factor L; shape `[n]`. */
export function solveByCholesky(factor: Matrix, b: ArrayLike<number>): Float64Array {
  const n = factor.rows;
  if (b.length !== n) throw new RangeError(`right-hand side has ${b.length} entries, expected ${n}`);
  const l = factor.values;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  return x;
}
