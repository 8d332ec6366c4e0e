import { studentQuantile } from '../special-functions/student-distribution';
import type { NotAssessableReason } from '../not-assessable';

/** Counts of cells in two windows of equal length, before and after something was done in some of them. */
export interface MatchedChangeInput {
  /** Cells in which it was done. */
  readonly treated: readonly number[];
  /** Counts, shape `[n]`. */
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  /** Counts of a longer span that ended where `before` begins, shape `[n]`. */
  readonly earlier: ArrayLike<number>;
  /** Length of that span in lengths of a window. */
  readonly earlierWindows: number;
  /** Cells that may not be compared with (such as neighbors, to which trouble may have moved), shape `[n]`, 1 = barred. */
  readonly barred: ArrayLike<number>;
}

export interface MatchedChange {
  readonly treatedBefore: number;
  readonly treatedAfter: number;
  /** Mean counts of the matched cells, summed over the treated ones. */
  readonly controlBefore: number;
  readonly controlAfter: number;
  /** (treated after / before) / (controls after / before): 1 is no difference, 0.6 is 40 % fewer than expected. */
  readonly ratio: number;
  /** 95 % interval of the ratio. */
  readonly lower: number;
  readonly upper: number;
  /** Cells compared with, ascending, each once. */
  readonly controls: readonly number[];
  /** How many times the matched cells' changes vary as counts alone would; 1 or more. */
  readonly dispersion: number;
}

/** Cells compared with each treated one, at most and at least. */
const MOST_CONTROLS = 10;
const LEAST_CONTROLS = 5;
/** Farthest that a control may be, in square roots of counts (whose standard deviation by chance is 1/2). */
const CALIPER = 1.25;
/** Fewer events in all say nothing. */
const LEAST_EVENTS = 5;

/**
 * What came of something done in some cells: their change against the change of cells that were alike before.
 *
 * Places are acted on when they are at their worst, and would have calmed down without it. Each treated cell is
 * therefore matched with cells that had as many events in the same window before and in the longer span before that:
 * they calm down likewise. The ratio of the two changes carries a quasi-Poisson interval whose dispersion is that of the
 * matched cells' own changes, with Student's quantile for their number.
 *
 * @returns The change, or why it cannot be told: `too_few` events, or `no_neighbours` where too few cells are alike.
 *
 * Not done: no adjustment for trouble that moved elsewhere but for barred cells, none for what else happened there.
 * It shows a difference, not its cause.
 *
 * @see Bowers, K. & Johnson, S. (2003). Measuring the geographical displacement and diffusion of benefit effects of
 *      crime prevention activity. J. Quant. Criminol. 19, 275-301. McCullagh, P. & Nelder, J. (1989). Generalized
 *      Linear Models, 2nd ed., section 4.5 (dispersion).
 */
export function measureMatchedChange(input: MatchedChangeInput): MatchedChange | NotAssessableReason {
  const { treated, before, after } = input;
  const treatedBefore = sumOver(before, treated);
  const treatedAfter = sumOver(after, treated);
  if (treatedBefore + treatedAfter < LEAST_EVENTS) return 'too_few';
  const weights = weighControls(input);
  if (weights === null) return 'no_neighbours';
  const controls = [...weights.keys()].sort((a, b) => a - b);
  const moments = (counts: ArrayLike<number>) => {
    let sum = 0;
    let variance = 0;
    for (const [cell, weight] of weights) {
      sum += weight * counts[cell]!;
      variance += weight * weight * counts[cell]!;
    }
    return { sum, variance };
  };
  const earlier = moments(before);
  const later = moments(after);
  if (earlier.sum === 0 || later.sum === 0) return 'too_few';
  const continuity = treatedBefore === 0 || treatedAfter === 0 ? 0.5 : 0;
  const [shownBefore, shownAfter] = [treatedBefore + continuity, treatedAfter + continuity];
  const ratio = shownAfter / shownBefore / (later.sum / earlier.sum);
  const dispersion = dispersionOf(controls, before, after);
  const variance =
    1 / shownBefore + 1 / shownAfter + earlier.variance / earlier.sum ** 2 + later.variance / later.sum ** 2;
  const reach = studentQuantile(0.975, controls.length - 1) * Math.sqrt(dispersion * variance);
  return {
    treatedBefore,
    treatedAfter,
    controlBefore: earlier.sum,
    controlAfter: later.sum,
    ratio,
    lower: ratio * Math.exp(-reach),
    upper: ratio * Math.exp(reach),
    controls,
    dispersion,
  };
}

/** How much each control counts: one for each treated cell, shared evenly among those matched with it. */
function weighControls(input: MatchedChangeInput): Map<number, number> | null {
  const { treated, barred } = input;
  const taken = new Set(treated);
  const candidates = Array.from({ length: input.before.length }, (_, cell) => cell).filter(
    (cell) => barred[cell] !== 1 && !taken.has(cell),
  );
  const weights = new Map<number, number>();
  for (const cell of treated) {
    const alike = candidates
      .map((other) => ({ other, distance: distanceBetween(input, cell, other) }))
      .filter(({ distance }) => distance <= CALIPER)
      .sort((a, b) => a.distance - b.distance || a.other - b.other)
      .slice(0, MOST_CONTROLS);
    if (alike.length < LEAST_CONTROLS) return null;
    for (const { other } of alike) weights.set(other, (weights.get(other) ?? 0) + 1 / alike.length);
  }
  return weights;
}

function distanceBetween(
  { before, earlier, earlierWindows }: MatchedChangeInput,
  a: number,
  b: number,
): number {
  const recent = Math.sqrt(before[a]!) - Math.sqrt(before[b]!);
  const usual = Math.sqrt(earlier[a]! / earlierWindows) - Math.sqrt(earlier[b]! / earlierWindows);
  return Math.hypot(recent, usual);
}

/** Pearson's chi-squared of the cells' changes around their common one, by its degrees of freedom; at least 1. */
function dispersionOf(cells: readonly number[], before: ArrayLike<number>, after: ArrayLike<number>): number {
  const all = sumOver(before, cells) + sumOver(after, cells);
  const share = sumOver(after, cells) / all;
  let chiSquared = 0;
  let counted = 0;
  for (const cell of cells) {
    const count = before[cell]! + after[cell]!;
    if (count === 0) continue;
    counted++;
    chiSquared += (after[cell]! - count * share) ** 2 / (count * share * (1 - share));
  }
  return counted > 1 ? Math.max(1, chiSquared / (counted - 1)) : 1;
}

function sumOver(counts: ArrayLike<number>, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + counts[cell]!, 0);
}
