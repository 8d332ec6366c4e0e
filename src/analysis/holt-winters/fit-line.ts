/** A straight line over steps counted from 1. */
export interface Line {
  /** Value at step 0. */
  readonly intercept: number;
  /** Change in one step. */
  readonly slope: number;
}

/** Least-squares line through equally spaced values at 1, 2, …, n; flat where there is only one. */
export function fitLine(values: Float64Array): Line {
  const n = values.length;
  const meanStep = (n + 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let product = 0;
  let square = 0;
  values.forEach((value, i) => {
    product += (i + 1 - meanStep) * (value - mean);
    square += (i + 1 - meanStep) ** 2;
  });
  const slope = square === 0 ? 0 : product / square;
  return { intercept: mean - slope * meanStep, slope };
}
