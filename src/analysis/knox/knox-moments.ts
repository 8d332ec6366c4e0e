/** Exact mean and variance of the number of pairs close in both space and time when times are dealt out anew. */
export interface KnoxMoments {
  readonly expected: number;
  readonly variance: number;
}

/** What the moments depend on. */
export interface KnoxMargins {
  readonly eventCount: number;
  readonly closeInSpace: number;
  readonly closeInTime: number;
  /** Close neighbors per event, shape `[n]`. */
  readonly spaceDegrees: ArrayLike<number>;
  readonly timeDegrees: ArrayLike<number>;
}

/**
 * Moments under random permutation.
 *
 * @returns NaN below two events.
 * @see Barton, D. E. & David, F. N. (1966). The random intersection of two graphs. In Research Papers in Statistics;
 *      Mantel, N. (1967). Cancer Research 27, 209-220.
 */
export function knoxMoments(margins: KnoxMargins): KnoxMoments {
  const { eventCount: n, closeInSpace: ns, closeInTime: nt } = margins;
  const expected = (ns * nt) / ((n * (n - 1)) / 2);
  const a = twoStars(margins.spaceDegrees);
  const b = twoStars(margins.timeDegrees);
  const adjacent = n < 3 ? 0 : (4 * a * b) / (n * (n - 1) * (n - 2));
  const disjoint =
    n < 4 ? 0 : (4 * (ns * (ns - 1) - 2 * a) * (nt * (nt - 1) - 2 * b)) / (n * (n - 1) * (n - 2) * (n - 3));
  return { expected, variance: expected + adjacent + disjoint - expected * expected };
}

/** Pairs of links that share an event. */
function twoStars(degrees: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < degrees.length; i++) sum += (degrees[i]! * (degrees[i]! - 1)) / 2;
  return sum;
}
