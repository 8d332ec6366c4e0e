import { buildRandom, DEFAULT_SEED } from '../random/random';
import { drawPoisson } from '../random/variates';
import { buildCheckpoint, type RunControl } from '../run-control';
import { cusumReference, type CusumMeans } from './poisson-cusum';

export interface CusumLimitOptions {
  /** Steps between false alarms, on average. Default 91: one a quarter for daily counts. */
  readonly runLength?: number;
  /** Steps simulated. Default 200,000. */
  readonly steps?: number;
  readonly seed?: number;
}

/** A limit and what the simulation saw at it. */
export interface CusumLimit {
  /** In events. */
  readonly limit: number;
  /** Mean steps between false alarms at the limit. */
  readonly runLength: number;
  readonly steps: number;
  readonly seed: number;
}

/**
 * Finds by simulation the least limit whose false alarms are as rare as asked for.
 *
 * One stream of counts with the usual mean serves every limit tried, so that the run length rises with the limit and the
 * answer is the same on every machine.
 *
 * @throws {RangeError} As `cusumReference`, or if fewer than 20 run lengths fit into the steps simulated.
 *
 * The usual mean is taken as known. If it is estimated from few counts, false alarms come more often than stated.
 */
export function chooseCusumLimit(
  means: CusumMeans,
  { runLength = 91, steps = 200_000, seed = DEFAULT_SEED }: CusumLimitOptions = {},
  control: RunControl = {},
): CusumLimit {
  if (steps < 20 * runLength)
    throw new RangeError(`${steps} steps are too few for a run length of ${runLength}`);
  const reference = cusumReference(means);
  const random = buildRandom(seed);
  const excess = new Float64Array(steps).map(() => drawPoisson(random, means.usual) - reference);
  const checkpoint = buildCheckpoint(control);

  let low = 0;
  let high = means.usual + 1;
  while (meanRunLength(excess, high) < runLength) {
    low = high;
    high *= 2;
  }
  const rounds = 40;
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2;
    if (meanRunLength(excess, middle) < runLength) low = middle;
    else high = middle;
    checkpoint((round + 1) / rounds);
  }
  return { limit: high, runLength: meanRunLength(excess, high), steps, seed };
}

function meanRunLength(excess: Float64Array, limit: number): number {
  let alarms = 0;
  let sum = 0;
  for (const step of excess) {
    sum = Math.max(0, sum + step);
    if (sum >= limit) {
      alarms++;
      sum = 0;
    }
  }
  return excess.length / Math.max(1, alarms);
}
