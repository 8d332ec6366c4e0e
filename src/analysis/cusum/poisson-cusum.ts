/** Two means a count may have: as usual, and after the rise that should be found. */
export interface CusumMeans {
  /** In events a step, above 0. */
  readonly usual: number;
  /** In events a step, above `usual`. */
  readonly raised: number;
}

export interface CusumResult {
  /** What is taken off each count, in events. */
  readonly reference: number;
  /** Sum after each step and before a reset, in events, shape `[n]`. */
  readonly sums: Float64Array;
  /** 1 where the sum reaches the limit, shape `[n]`. */
  readonly alarm: Uint8Array;
}

/**
 * The reference value that is best for finding a rise from one Poisson mean to another.
 *
 * @throws {RangeError} If the means are not 0 < usual < raised.
 */
export function cusumReference({ usual, raised }: CusumMeans): number {
  if (!(usual > 0 && raised > usual)) {
    throw new RangeError(`a CUSUM looks for a rise: needs 0 < usual < raised, got ${usual} and ${raised}`);
  }
  return (raised - usual) / (Math.log(raised) - Math.log(usual));
}

/**
 * Poisson CUSUM: gathers what counts exceed their reference by, to find slow rises that no single day shows.
 *
 * After an alarm the sum starts again from zero in the next step.
 *
 * @param counts Counts a step, oldest first, shape `[n]`.
 * @param limit  Sum that raises an alarm, in events; see `chooseCusumLimit`.
 * @throws {RangeError} As `cusumReference`, or if the limit is not above 0.
 * @see Lucas, J. M. (1985). Counted data CUSUM's. Technometrics 27(2), 129-144.
 */
export function detectPoissonCusum(counts: Float64Array, means: CusumMeans, limit: number): CusumResult {
  if (!(limit > 0)) throw new RangeError(`the limit is ${limit}, expected a number above 0`);
  const reference = cusumReference(means);
  const sums = new Float64Array(counts.length);
  const alarm = new Uint8Array(counts.length);
  let sum = 0;
  counts.forEach((count, t) => {
    sum = Math.max(0, sum + count - reference);
    sums[t] = sum;
    if (sum >= limit) {
      alarm[t] = 1;
      sum = 0;
    }
  });
  return { reference, sums, alarm };
}
