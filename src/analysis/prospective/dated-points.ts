/** Events in space and time. All arrays of shape `[n]`. */
export interface DatedPoints {
  /** Eastings and northings in meters of one projection. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** When, in days from any origin. */
  readonly days: Float64Array;
  /** What each counts for, such as a lesser weight for what patrols find themselves; `null` for 1 each. */
  readonly weights: Float64Array | null;
}

/** Places without a time. Both arrays of shape `[q]`, in meters of the same projection. */
export interface QueryPoints {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** @throws {RangeError} If the arrays differ in length. */
export function assertDatedPoints({ xs, ys, days, weights }: DatedPoints): void {
  if (ys.length !== xs.length || days.length !== xs.length || (weights && weights.length !== xs.length)) {
    throw new RangeError(
      `the ${xs.length} eastings, ${ys.length} northings and ${days.length} days do not fit together`,
    );
  }
}
