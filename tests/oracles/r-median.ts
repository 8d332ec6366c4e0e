/**
 * The "median" of R's `stl`, version 4.2.2 and others, for a fair comparison with its robust fits.
 *
 * `stl` asks its partial sort for the two middle ranks in falling order, which the sort (CACM algorithm 410) does not
 * allow: in about one call of ten other values stand at these ranks when it ends, up to a third off. Over 15 passes that
 * moves robust seasons by several percent of the range. This repeats the sort move by move.
 */
export function rMedian(values: Float64Array): number {
  const upper = Math.floor(values.length / 2) + 1;
  const lower = values.length - upper + 1;
  const sorted = sortPartially(values, [upper, lower]);
  return (sorted[upper]! + sorted[lower]!) / 2;
}

/** A stretch of the values, and the ranks looked for in it as a range of the list of ranks. All count from 1. */
interface Stretch {
  from: number;
  to: number;
  firstRank: number;
  lastRank: number;
}

const SHORT = 10;

/** Values in places 1 … n. */
function sortPartially(values: Float64Array, ranks: readonly number[]): number[] {
  const a = [NaN, ...values];
  const waiting: Stretch[] = [];
  let stretch: Stretch | undefined = { from: 1, to: values.length, firstRank: 1, lastRank: ranks.length };
  while (stretch) {
    const { from, to } = stretch;
    const length = to - from;
    if (length > SHORT || (from === 1 && length > 0)) {
      stretch = split(a, stretch, ranks, waiting) ?? nextOf(waiting);
      continue;
    }
    if (from !== 1) insertionSort(a, from, to);
    stretch = nextOf(waiting);
  }
  return a;
}

function nextOf(waiting: Stretch[]): Stretch | undefined {
  let next = waiting.pop();
  while (next && next.firstRank > next.lastRank) next = waiting.pop();
  return next;
}

/** Splits a stretch, lets the longer part wait, and returns the shorter unless no rank is looked for in it. */
function split(
  a: number[],
  stretch: Stretch,
  ranks: readonly number[],
  waiting: Stretch[],
): Stretch | undefined {
  const { from, to } = stretch;
  const { left, right } = partition(a, from, to);
  let { firstRank, lastRank } = stretch;
  if (left - from <= to - right) {
    const later = { ...stretch, from: right };
    waiting.push(later);
    while (firstRank <= lastRank && ranks[lastRank - 1]! > left) lastRank--;
    if (firstRank > lastRank) return undefined;
    later.firstRank = lastRank + 1;
    return { from, to: left, firstRank, lastRank };
  }
  const later = { ...stretch, to: left };
  waiting.push(later);
  while (firstRank <= lastRank && ranks[firstRank - 1]! < right) firstRank++;
  if (firstRank > lastRank) return undefined;
  later.lastRank = firstRank - 1;
  return { from: right, to, firstRank, lastRank };
}

/** Partition around the median of first, middle and last value; ends with the left part and the start of the right. */
function partition(a: number[], from: number, to: number): { left: number; right: number } {
  const middle = Math.floor((from + to) / 2);
  if (a[from]! > a[middle]!) swap(a, from, middle);
  if (a[to]! < a[middle]!) {
    swap(a, to, middle);
    if (a[from]! > a[middle]!) swap(a, from, middle);
  }
  const pivot = a[middle]!;
  let left = to;
  let right = from;
  for (;;) {
    do left--;
    while (a[left]! > pivot);
    do right++;
    while (a[right]! < pivot);
    if (right > left) return { left, right };
    swap(a, left, right);
  }
}

function insertionSort(a: number[], from: number, to: number): void {
  for (let i = from - 1; i < to; i++) {
    const value = a[i + 1]!;
    let k = i;
    while (a[k]! > value) {
      a[k + 1] = a[k]!;
      k--;
    }
    a[k + 1] = value;
  }
}

function swap(a: number[], i: number, j: number): void {
  const held = a[i]!;
  a[i] = a[j]!;
  a[j] = held;
}
