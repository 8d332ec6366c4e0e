/** How p-values of many tests are adjusted; `bh` is the default of every map. */
export const ADJUSTMENTS = ['bh', 'by', 'holm', 'bonferroni'] as const;
export type Adjustment = (typeof ADJUSTMENTS)[number];

/**
 * Adjusts the p-values of tests made together. Rejecting where the adjusted value is at most alpha keeps
 *
 * - `bh`: the expected share of false discoveries at alpha, for independent or positively dependent tests, as Gi* are;
 * - `by`: the same under any dependence;
 * - `holm`, `bonferroni`: the chance of any false discovery at alpha.
 *
 * @param pValues Shape `[n]`; NaN for a test that could not be made, which does not count.
 * @returns       Adjusted values, shape `[n]`, at most 1; NaN where the input is.
 * @see Benjamini, Y. & Hochberg, Y. (1995). J. R. Statist. Soc. B 57, 289-300; Benjamini & Yekutieli (2001). Annals of
 *      Statistics 29, 1165-1188; Holm, S. (1979). Scand. J. Statist. 6, 65-70.
 */
export function adjustPValues(pValues: ArrayLike<number>, adjustment: Adjustment = 'bh'): Float64Array {
  const adjusted = new Float64Array(pValues.length).fill(NaN);
  const order = ascendingOrder(pValues);
  const m = order.length;
  if (adjustment === 'bonferroni') {
    for (const index of order) adjusted[index] = Math.min(1, m * pValues[index]!);
  } else if (adjustment === 'holm') {
    let running = 0;
    order.forEach((index, rank) => {
      running = Math.max(running, (m - rank) * pValues[index]!);
      adjusted[index] = Math.min(1, running);
    });
  } else {
    const factor = adjustment === 'by' ? harmonic(m) : 1;
    let running = 1;
    for (let rank = m; rank >= 1; rank--) {
      const index = order[rank - 1]!;
      running = Math.min(running, factor * (m / rank) * pValues[index]!);
      adjusted[index] = running;
    }
  }
  return adjusted;
}

/** Indices of the values that are numbers, smallest value first. */
function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  let count = 0;
  const order = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) order[count++] = i;
  return order.subarray(0, count).sort((a, b) => values[a]! - values[b]! || a - b);
}

function harmonic(m: number): number {
  let sum = 0;
  for (let k = 1; k <= m; k++) sum += 1 / k;
  return sum;
}
