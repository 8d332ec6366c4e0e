/**
 * How much busier than the mean each step of a season is.
 *
 * @param counts Counts a step, oldest first, shape `[n]`; NaN where unknown.
 * @param period Steps in one season, such as 7 for days of the week.
 * @returns      Factor of the step at index i (position i mod period), shape `[period]`, mean 1; all 1 where nothing was
 *               counted, or a position was never seen.
 */
export function toSeasonFactors(counts: ArrayLike<number>, period: number): Float64Array {
  const sums = new Float64Array(period);
  const steps = new Float64Array(period);
  for (let i = 0; i < counts.length; i++) {
    if (Number.isNaN(counts[i]!)) continue;
    sums[i % period]! += counts[i]!;
    steps[i % period]! += 1;
  }
  const means = sums.map((sum, position) => sum / steps[position]!);
  const mean = means.reduce((sum, value) => sum + value, 0) / period;
  return mean > 0 ? means.map((value) => value / mean) : new Float64Array(period).fill(1);
}

/**
 * Counts with the season divided out, so that methods that know none, such as EARS, are not alarmed by each Monday.
 *
 * A position that never counted anything keeps its counts, which are zero.
 */
export function removeSeason(counts: Float64Array, factors: Float64Array): Float64Array {
  return counts.map((count, i) => {
    const factor = factors[i % factors.length]!;
    return factor > 0 ? count / factor : count;
  });
}
