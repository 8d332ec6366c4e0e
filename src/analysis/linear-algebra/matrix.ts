/** A dense matrix: entry (i, j) is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/**
 * A matrix from its rows.
 *
 * @throws {RangeError} If the rows differ in length.
 */
export function matrixFromRows(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const matrix = zeroMatrix(rows.length, columns);
  rows.forEach((row, i) => {
    if (row.length !== columns)
      throw new RangeError(`row ${i} has ${row.length} entries, expected ${columns}`);
    matrix.values.set(row, i * columns);
  });
  return matrix;
}

/** The matrix with rows and columns exchanged. */
export function transpose({ rows, columns, values }: Matrix): Matrix {
  const result = zeroMatrix(columns, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) result.values[j * rows + i] = values[i * columns + j]!;
  }
  return result;
}

/**
 * Product of two matrices, shape `[a.rows, b.columns]`.
 *
 * @throws {RangeError} If the inner dimensions differ.
 */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows) throw new RangeError(`cannot multiply ${a.columns} columns by ${b.rows} rows`);
  const result = zeroMatrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const factor = a.values[i * a.columns + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < b.columns; j++) {
        result.values[i * b.columns + j]! += factor * b.values[k * b.columns + j]!;
      }
    }
  }
  return result;
}

/**
 * Product of a matrix and a column vector, shape `[matrix.rows]`.
 *
 * @throws {RangeError} If the vector's length is not the number of columns.
 */
export function multiplyVector({ rows, columns, values }: Matrix, vector: ArrayLike<number>): Float64Array {
  if (vector.length !== columns)
    throw new RangeError(`vector has ${vector.length} entries, expected ${columns}`);
  const result = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += values[i * columns + j]! * vector[j]!;
    result[i] = sum;
  }
  return result;
}
