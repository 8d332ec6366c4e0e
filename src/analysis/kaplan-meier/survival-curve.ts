import { normalQuantile } from '../special-functions/normal-distribution';

/** Durations, some of which had not ended when the data were taken. */
export interface Durations {
  /** From registration to closing, or to the extract where still open; any unit, from 0, shape `[n]`. */
  readonly times: Float64Array;
  /** 1 closed, 0 still open at the extract (right censored), shape `[n]`. */
  readonly closed: Uint8Array;
}

/** A lower and an upper curve, each of shape `[k]`; NaN where undefined. */
export interface SurvivalBand {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Share still open after a time; one row for each distinct time, each array of shape `[k]`. */
export interface SurvivalCurve {
  readonly times: Float64Array;
  /** Under observation just before the time. */
  readonly atRisk: Float64Array;
  readonly closings: Float64Array;
  readonly censorings: Float64Array;
  /** Share still open just after the time, 0 to 1. */
  readonly survival: Float64Array;
  /** Greenwood's; NaN where nothing is left. */
  readonly standardError: Float64Array;
  /** 95 % at each time by itself, on the scale log(-log S): stays inside 0 to 1; NaN at S = 1 and S = 0. */
  readonly logLogBand: SurvivalBand;
  /** 95 % on the scale log S, as R's default, cut at 1; NaN at S = 0. */
  readonly logBand: SurvivalBand;
}

const Z95 = normalQuantile(0.975);

/**
 * Kaplan-Meier estimate of the share still open.
 *
 * Closings come before censorings at the same time. Open orders count as long as they have been open: leaving them out
 * would make a district look faster when it stops working.
 *
 * @throws {RangeError} If the arrays differ in length, or a time is negative or not finite.
 *
 * Assumes that orders still open would close at the same pace as others that have been open as long.
 *
 * @see Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. JASA 53, 457-481.
 */
export function estimateSurvival({ times, closed }: Durations): SurvivalCurve {
  if (times.length !== closed.length) {
    throw new RangeError(`${times.length} times and ${closed.length} states of closing do not fit together`);
  }
  if (!times.every((time) => time >= 0 && time < Infinity))
    throw new RangeError('a duration is negative or not finite');
  const tally = tallyTimes(times, closed);
  const k = tally.times.length;
  const survival = new Float64Array(k);
  const standardError = new Float64Array(k);
  let share = 1;
  let hazardVariance = 0;
  for (let row = 0; row < k; row++) {
    const risk = tally.atRisk[row]!;
    const closings = tally.closings[row]!;
    share *= 1 - closings / risk;
    hazardVariance += risk > closings ? closings / (risk * (risk - closings)) : NaN;
    if (risk === closings) share = 0;
    survival[row] = share;
    standardError[row] = share === 0 ? NaN : share * Math.sqrt(hazardVariance);
  }
  return {
    ...tally,
    survival,
    standardError,
    logLogBand: buildLogLogBand(survival, standardError),
    logBand: buildLogBand(survival, standardError),
  };
}

type Tally = Pick<SurvivalCurve, 'times' | 'atRisk' | 'closings' | 'censorings'>;

function tallyTimes(times: Float64Array, closed: Uint8Array): Tally {
  const distinct = Float64Array.from(new Set(times)).sort();
  const rowOf = new Map(Array.from(distinct, (time, row) => [time, row]));
  const closings = new Float64Array(distinct.length);
  const censorings = new Float64Array(distinct.length);
  times.forEach((time, i) => {
    const column = closed[i] === 1 ? closings : censorings;
    column[rowOf.get(time)!]! += 1;
  });
  let left = times.length;
  const atRisk = distinct.map((_, row) => {
    const risk = left;
    left -= closings[row]! + censorings[row]!;
    return risk;
  });
  return { times: distinct, atRisk, closings, censorings };
}

function buildLogLogBand(survival: Float64Array, standardError: Float64Array): SurvivalBand {
  const bound = (sign: number) =>
    survival.map((share, row) => {
      if (share === 0 || share === 1) return NaN;
      const log = Math.log(share);
      return Math.exp(-Math.exp(Math.log(-log) - (sign * Z95 * standardError[row]!) / (share * -log)));
    });
  return { lower: bound(-1), upper: bound(1) };
}

function buildLogBand(survival: Float64Array, standardError: Float64Array): SurvivalBand {
  const bound = (sign: number) =>
    survival.map((share, row) =>
      share === 0 ? NaN : Math.min(1, share * Math.exp((sign * Z95 * standardError[row]!) / share)),
    );
  return { lower: bound(-1), upper: bound(1) };
}
