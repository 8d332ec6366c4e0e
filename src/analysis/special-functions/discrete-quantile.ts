/**
 * Smallest count whose distribution function reaches `p`.
 *
 * @param lowerTail P(X <= count), non-decreasing.
 * @param p         Share in [0, 1]; a share missed by rounding only (64 units in the last place) counts as reached.
 * @param start     First guess; the closer, the fewer evaluations.
 * @returns         Count; `Infinity` at p = 1, NaN outside [0, 1].
 */
export function discreteQuantile(lowerTail: (count: number) => number, p: number, start: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 1) return Infinity;
  const target = p * (1 - 64 * Number.EPSILON);
  let low = -1;
  let high = Math.max(0, Math.floor(start));
  for (let step = 1; lowerTail(high) < target; step *= 2) {
    low = high;
    high += step;
  }
  for (let step = 1; low < 0 && high - step >= 0; step *= 2) {
    if (lowerTail(high - step) < target) low = high - step;
    else high -= step;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (lowerTail(middle) < target) low = middle;
    else high = middle;
  }
  return high;
}
