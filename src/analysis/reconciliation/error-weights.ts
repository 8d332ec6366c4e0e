import type { Matrix } from '../linear-algebra/matrix';
import { zeroMatrix } from '../linear-algebra/matrix';

/** Covariance of one-step errors, drawn toward its diagonal. */
export interface ShrunkCovariance {
  /** Shape `[n, n]`. */
  readonly covariance: Matrix;
  /** Share of the diagonal, 0 to 1. */
  readonly lambda: number;
}

/**
 * Mean squared one-step error of each series.
 *
 * @param residuals One row a step, one column a series, shape `[T, n]`; taken to have mean 0.
 */
export function errorVariances(residuals: Matrix): Float64Array {
  const { rows, columns, values } = residuals;
  const variances = new Float64Array(columns);
  for (let t = 0; t < rows; t++) {
    for (let i = 0; i < columns; i++) variances[i]! += values[t * columns + i]! ** 2 / rows;
  }
  return variances;
}

/**
 * Covariance of the errors by Schaefer and Strimmer: the more, the noisier its off-diagonal entries are, the closer it
 * is drawn to its diagonal.
 *
 * @param residuals Shape `[T, n]`, mean 0, T from 2; every series must have some error.
 * @see Schaefer, J. & Strimmer, K. (2005). Statistical Applications in Genetics and Molecular Biology 4(1), 32;
 *      Wickramasuriya, S. L. et al. (2019). JASA 114, 804-819.
 */
export function shrinkCovariance(residuals: Matrix): ShrunkCovariance {
  const { rows, columns } = residuals;
  const deviations = errorVariances(residuals).map(Math.sqrt);
  const scaled = residuals.values.map((value, k) => value / deviations[k % columns]!);
  const correlation = zeroMatrix(columns, columns);
  let noise = 0;
  let signal = 0;
  for (let i = 0; i < columns; i++) {
    correlation.values[i * columns + i] = 1;
    for (let j = 0; j < i; j++) {
      let sum = 0;
      let squares = 0;
      for (let t = 0; t < rows; t++) {
        const product = scaled[t * columns + i]! * scaled[t * columns + j]!;
        sum += product;
        squares += product * product;
      }
      correlation.values[i * columns + j] = sum / rows;
      noise += (squares - (sum * sum) / rows) / (rows * (rows - 1));
      signal += (sum / rows) ** 2;
    }
  }
  const lambda = signal > 0 ? Math.min(1, Math.max(0, noise / signal)) : 1;
  const covariance = zeroMatrix(columns, columns);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      const kept = i === j ? 1 : (1 - lambda) * correlation.values[i * columns + j]!;
      const entry = kept * deviations[i]! * deviations[j]!;
      covariance.values[i * columns + j] = entry;
      covariance.values[j * columns + i] = entry;
    }
  }
  return { covariance, lambda };
}
