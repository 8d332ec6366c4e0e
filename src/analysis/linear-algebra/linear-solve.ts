import type { Matrix } from './matrix';

/**
 * Solves A x = b by Gaussian elimination with partial pivoting.
 *
 * @param a Square matrix; not changed.
 * @param b Right-hand side, shape `[n]`; not changed.
 * @returns x, shape `[n]`, or `null` where A is singular to working precision.
 * @throws {RangeError} If the shapes do not fit.
 */
export function solveLinear(a: Matrix, b: ArrayLike<number>): Float64Array | null {
  const n = a.rows;
  if (a.columns !== n || b.length !== n) {
    throw new RangeError(`cannot solve ${n} by ${a.columns} equations for ${b.length} right-hand sides`);
  }
  const work = a.values.slice();
  const x = Float64Array.from(b);
  const scale = work.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  for (let column = 0; column < n; column++) {
    const pivotRow = largestInColumn(work, n, column);
    if (!(Math.abs(work[pivotRow * n + column]!) > scale * n * Number.EPSILON)) return null;
    swapRows(work, x, pivotRow, column);
    eliminateBelow(work, x, column);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i]! -= work[i * n + j]! * x[j]!;
    x[i]! /= work[i * n + i]!;
  }
  return x;
}

function largestInColumn(work: Float64Array, n: number, column: number): number {
  let best = column;
  for (let i = column + 1; i < n; i++) {
    if (Math.abs(work[i * n + column]!) > Math.abs(work[best * n + column]!)) best = i;
  }
  return best;
}

function swapRows(work: Float64Array, x: Float64Array, first: number, second: number): void {
  if (first === second) return;
  const n = x.length;
  const row = work.slice(first * n, (first + 1) * n);
  work.copyWithin(first * n, second * n, (second + 1) * n);
  work.set(row, second * n);
  [x[first], x[second]] = [x[second]!, x[first]!];
}

function eliminateBelow(work: Float64Array, x: Float64Array, column: number): void {
  const n = x.length;
  for (let i = column + 1; i < n; i++) {
    const factor = work[i * n + column]! / work[column * n + column]!;
    if (factor === 0) continue;
    for (let j = column; j < n; j++) work[i * n + j]! -= factor * work[column * n + j]!;
    x[i]! -= factor * x[column]!;
  }
}
