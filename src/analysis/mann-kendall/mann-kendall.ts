import { normalTwoSidedP } from '../special-functions/normal-distribution';

/** Mann-Kendall test of a monotone trend. */
export interface MannKendall {
  /** S: pairs that rise minus pairs that fall. */
  readonly s: number;
  /** Variance of S without trend, corrected for ties. */
  readonly variance: number;
  /** With continuity correction; NaN where all values are equal. */
  readonly z: number;
  /** Two-sided; NaN where z is. */
  readonly p: number;
  /** Kendall's tau-b; NaN where z is. */
  readonly tau: number;
}

/**
 * Mann-Kendall test. Ties are compared exactly: round values that are equal only up to rounding before.
 *
 * @param values Series in order of time, equal steps, shape `[t]`, all finite.
 *
 * Autocorrelation makes it find trends too often; `hamedRaoTest` corrects for that. Cost is O(t^2) up to 500 steps,
 * O(t log t) beyond.
 *
 * @see Mann, H. B. (1945). Econometrica 13, 245-259; Kendall, M. G. (1975). Rank Correlation Methods.
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  const n = values.length;
  const s = n <= 500 ? scoreByPairs(values) : scoreByMerging(values);
  const pairs = (n * (n - 1)) / 2;
  const { tiedPairs, tieTerm } = tiesOf(values);
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm) / 18;
  if (!(variance > 0)) return { s, variance: 0, z: NaN, p: NaN, tau: NaN };
  const z = (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, p: normalTwoSidedP(z), tau: s / Math.sqrt((pairs - tiedPairs) * pairs) };
}

function scoreByPairs(values: ArrayLike<number>): number {
  let s = 0;
  for (let j = 1; j < values.length; j++) {
    const later = values[j]!;
    for (let i = 0; i < j; i++) {
      const earlier = values[i]!;
      if (later > earlier) s++;
      else if (later < earlier) s--;
    }
  }
  return s;
}

/** Sorts by merging and counts, as each run of later values is merged in, how many earlier ones lie below and above. */
function scoreByMerging(values: ArrayLike<number>): number {
  let from = Float64Array.from(values);
  let to = new Float64Array(from.length);
  let s = 0;
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      s += mergeRuns({ from, to, start, middle, end });
    }
    [from, to] = [to, from];
  }
  return s;
}

interface Runs {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function mergeRuns({ from, to, start, middle, end }: Runs): number {
  let s = 0;
  let below = start;
  let notAbove = start;
  for (let j = middle; j < end; j++) {
    while (below < middle && from[below]! < from[j]!) below++;
    while (notAbove < middle && from[notAbove]! <= from[j]!) notAbove++;
    s += below - start - (middle - notAbove);
  }
  for (let k = start, i = start, j = middle; k < end; k++) {
    to[k] = j >= end || (i < middle && from[i]! <= from[j]!) ? from[i++]! : from[j++]!;
  }
  return s;
}

function tiesOf(values: ArrayLike<number>): { tiedPairs: number; tieTerm: number } {
  const sorted = Float64Array.from(values).sort();
  let tiedPairs = 0;
  let tieTerm = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    const t = end - start;
    tiedPairs += (t * (t - 1)) / 2;
    tieTerm += t * (t - 1) * (2 * t + 5);
    start = end;
  }
  return { tiedPairs, tieTerm };
}
