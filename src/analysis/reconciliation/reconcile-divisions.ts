/** Sums up to here are nothing, in events a step: a division of them cannot be shared out. */
const NOTHING = 1e-9;

/**
 * Makes the forecasts of a whole and of its parts agree, where the whole is divided in several ways at once, such as by
 * street and by category: the sums nearest to all forecasts, errors weighed by variances in proportion to the level, as
 * those of counts are.
 *
 * Negative results become 0, and the other parts of the division are rescaled to the whole.
 *
 * @param base      Forecasts of one step, from 0, shape `[n]`; the whole is the first.
 * @param divisions Each lists the indices of parts that together make the whole. A part belongs to one division.
 * @returns         Shape `[n]`; every division adds up to the whole. Series in no division keep their forecast, and so
 *                  does a whole whose parts are all 0.
 * @throws {RangeError} If a part lies outside the series or belongs to two divisions.
 *
 * The projection y - W C' (C W C')^-1 C y with one row of C a division, solved in closed form; standard errors are not
 * reconciled.
 *
 * @see Wickramasuriya, S. L., Athanasopoulos, G. & Hyndman, R. J. (2019). JASA 114, 804-819.
 */
export function reconcileDivisions(
  base: Float64Array,
  divisions: readonly (readonly number[])[],
): Float64Array {
  assertParts(base.length, divisions);
  const levels = base.map((value) => Math.max(0, value));
  const sumOf = (values: Float64Array, parts: readonly number[]) =>
    parts.reduce((sum, part) => sum + values[part]!, 0);
  const usable = divisions.filter((parts) => sumOf(levels, parts) > NOTHING);
  if (usable.length === 0) return base.slice();

  const gaps = usable.map((parts) => base[0]! - sumOf(base, parts));
  const weights = usable.map((parts) => sumOf(levels, parts));
  const pulls = gaps.reduce((sum, gap, k) => sum + gap / weights[k]!, 0);
  const ease = weights.reduce((sum, weight) => sum + 1 / weight, 0);
  const shift = pulls / (1 + levels[0]! * ease);

  const agreed = base.slice();
  agreed[0] = Math.max(0, base[0]! - levels[0]! * shift);
  usable.forEach((parts, k) => {
    const pull = (gaps[k]! - levels[0]! * shift) / weights[k]!;
    for (const part of parts) agreed[part] = Math.max(0, base[part]! + levels[part]! * pull);
    const sum = sumOf(agreed, parts);
    for (const part of parts) agreed[part] = sum > 0 ? (agreed[part]! * agreed[0]!) / sum : 0;
  });
  return agreed;
}

function assertParts(n: number, divisions: readonly (readonly number[])[]): void {
  const seen = new Set<number>();
  for (const part of divisions.flat()) {
    if (!(part > 0 && part < n)) throw new RangeError(`part ${part} is none of the ${n} series`);
    if (seen.has(part)) throw new RangeError(`part ${part} belongs to two divisions`);
    seen.add(part);
  }
}
