import { predictiveAccuracy } from '../pai/predictive-accuracy';
import type { Random } from '../random/random';

/** What one ranking met at one origin and one share of the area. */
export interface OriginHits {
  /** Share of the area really chosen. */
  readonly areaShare: number;
  /** Events met, cells tied at the limit counted by their chance of being chosen. */
  readonly hits: number;
  /** Events the best choice of the same area would have met. */
  readonly bestHits: number;
  /** All events of the test. */
  readonly events: number;
}

/** Hits of a ranking pooled over origins. */
export interface PooledAccuracy {
  /** Share of the area asked for, and on average really chosen. */
  readonly share: number;
  readonly areaShare: number;
  readonly events: number;
  /** Hits over events; `null` without events. */
  readonly hitRate: number | null;
  /** Hit rate over share of the area; 1 is chance. `null` without events or area. */
  readonly pai: number | null;
  /** Hits over the best possible; `null` where none was possible. */
  readonly pei: number | null;
}

/** Scores a ranking of cells against the events of one test. */
export function hitsAt(
  scores: Float64Array,
  areas: Float64Array,
  events: Float64Array,
  share: number,
): OriginHits {
  const { areaShare, expectedHits, maxHits } = predictiveAccuracy({ scores, areas, events }, share);
  const total = events.reduce((sum, count) => sum + count, 0);
  return { areaShare, hits: expectedHits, bestHits: maxHits, events: total };
}

/** Adds up the tests of several origins. */
export function poolHits(hits: readonly OriginHits[], share: number): PooledAccuracy {
  const sum = (read: (test: OriginHits) => number) => hits.reduce((total, test) => total + read(test), 0);
  const events = sum((test) => test.events);
  const met = sum((test) => test.hits);
  const best = sum((test) => test.bestHits);
  const areaShare = sum((test) => test.areaShare) / hits.length;
  const hitRate = events > 0 ? met / events : null;
  return {
    share,
    areaShare,
    events,
    hitRate,
    pai: hitRate !== null && areaShare > 0 ? hitRate / areaShare : null,
    pei: best > 0 ? met / best : null,
  };
}

/** A difference with what chance leaves open about it. */
export interface BootstrapDifference {
  /** Of the PAI: first less second. */
  readonly difference: number;
  readonly standardError: number;
  /** Limits of its 95 % interval. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Difference of the PAI of two rankings over the same origins, with its doubt by drawing origins with replacement.
 *
 * @returns `null` where either PAI is undefined.
 */
export function comparePai(
  first: readonly OriginHits[],
  second: readonly OriginHits[],
  { random, draws }: { readonly random: Random; readonly draws: number },
): BootstrapDifference | null {
  const difference = paiOf(first) - paiOf(second);
  if (Number.isNaN(difference)) return null;
  const sample = new Float64Array(draws).map(() => {
    const picks = first.map(() => random.below(first.length));
    return paiOf(picks.map((i) => first[i]!)) - paiOf(picks.map((i) => second[i]!));
  });
  const defined = sample.filter((value) => !Number.isNaN(value)).sort();
  return { difference, ...spreadOf(defined) };
}

/** PAI of a ranking with the limits of its 95 % interval by drawing origins; `null` where undefined. */
export function paiInterval(
  hits: readonly OriginHits[],
  { random, draws }: { readonly random: Random; readonly draws: number },
): { readonly lower: number; readonly upper: number } | null {
  if (Number.isNaN(paiOf(hits))) return null;
  const sample = new Float64Array(draws).map(() => paiOf(hits.map(() => hits[random.below(hits.length)]!)));
  const { lower, upper } = spreadOf(sample.filter((value) => !Number.isNaN(value)).sort());
  return { lower, upper };
}

function paiOf(hits: readonly OriginHits[]): number {
  return poolHits(hits, NaN).pai ?? NaN;
}

function spreadOf(sorted: Float64Array) {
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1);
  return {
    standardError: Math.sqrt(variance),
    lower: sorted[Math.floor(0.025 * (n - 1))]!,
    upper: sorted[Math.ceil(0.975 * (n - 1))]!,
  };
}
