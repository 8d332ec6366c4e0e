/** Counts of several units over the same steps. */
export interface CountPanel {
  /** Events by unit, then step, oldest first: entry (i, t) is `counts[i * steps + t]`; shape `[units * steps]`. */
  readonly counts: ArrayLike<number>;
  readonly units: number;
  readonly steps: number;
}

/** Events and exposure of each unit, the older the less. Each of shape `[units]`. */
export interface DiscountedCounts {
  readonly events: Float64Array;
  readonly exposure: Float64Array;
}

/**
 * Sums counts and exposure with weights that halve every so many steps.
 *
 * @param panel         Counts; NaN for steps that are not known, which then give no exposure either.
 * @param stepExposure  Exposure of each step, such as the parent's seasonal shape, shape `[steps]`.
 * @param halfLifeSteps Steps after which a count weighs half; `Infinity` weighs all alike.
 * @throws {RangeError} If shapes differ or the half-life is not above 0.
 */
export function discountCounts(
  { counts, units, steps }: CountPanel,
  stepExposure: Float64Array,
  halfLifeSteps: number,
): DiscountedCounts {
  if (counts.length !== units * steps || stepExposure.length !== steps) {
    throw new RangeError(
      `${counts.length} counts and ${stepExposure.length} exposures do not fit ${units} units over ${steps} steps`,
    );
  }
  if (!(halfLifeSteps > 0))
    throw new RangeError(`the half-life is ${halfLifeSteps} steps, expected more than 0`);
  const weights = stepExposure.map((_, t) => 0.5 ** ((steps - 1 - t) / halfLifeSteps));
  const events = new Float64Array(units);
  const exposure = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    for (let t = 0; t < steps; t++) {
      const count = counts[unit * steps + t]!;
      if (Number.isNaN(count)) continue;
      events[unit]! += weights[t]! * count;
      exposure[unit]! += weights[t]! * stepExposure[t]!;
    }
  }
  return { events, exposure };
}
