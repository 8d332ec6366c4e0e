import { buildAliasTable } from './alias-table';
import type { Random } from './random';
import { drawBinomial } from './variates';

/** Draws how a number of events falls on cells. */
export interface MultinomialDraw {
  /** Overwrites `counts`, shape `[n]`, with a draw of `trials` events. */
  readonly draw: (random: Random, trials: number, counts: Float64Array) => void;
}

/** Events per cell from which on one binomial draw a cell costs less than one draw an event. */
const EVENTS_PER_CELL = 12;

/**
 * Prepares draws with fixed cell weights.
 *
 * @param weights Non-negative, not all zero, shape `[n]`.
 * @throws {RangeError} If they are not.
 */
export function buildMultinomialDraw(weights: ArrayLike<number>): MultinomialDraw {
  const table = buildAliasTable(weights);
  const n = weights.length;
  // Weight from each cell on: the share of a cell in what is left.
  const rest = new Float64Array(n + 1);
  for (let i = n - 1; i >= 0; i--) rest[i] = rest[i + 1]! + weights[i]!;
  return {
    draw: (random, trials, counts) => {
      counts.fill(0);
      if (trials < EVENTS_PER_CELL * n) {
        for (let k = 0; k < trials; k++) counts[table.draw(random)]!++;
        return;
      }
      let left = trials;
      for (let i = 0; i < n && left > 0; i++) {
        const share = rest[i]! > 0 ? Math.min(1, weights[i]! / rest[i]!) : 0;
        counts[i] = share === 0 ? 0 : drawBinomial(random, left, share);
        left -= counts[i]!;
      }
    },
  };
}
