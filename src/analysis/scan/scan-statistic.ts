import { buildRandom, DEFAULT_SEED } from '../random/random';
import { buildCheckpoint, type RunControl } from '../run-control';
import { buildCircularZones, membersOfZone, type CircularZones } from './circular-zones';
import { buildCylinderSearch, type CylinderSearch } from './cylinder-search';
import {
  buildPermutationDraw,
  buildPoissonDraw,
  latestFirst,
  type NullDraw,
  type ScanField,
} from './null-model';

/** Counts over places and time. */
export interface ScanInput {
  /** Places, usually centroids of grids, in planar meters, shape `[m]` each. */
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Events of step t at place i at `t * m + i`, oldest step first; whole numbers. One step for a purely spatial scan. */
  readonly counts: ArrayLike<number>;
  /**
   * What is expected, up to a factor, laid out alike. `null` where exposure is unknown: then it is what the place's total and
   * the step's total imply, and only an interaction of both shows (space-time permutation model).
   */
  readonly baseline: ArrayLike<number> | null;
}

/** Extent of the search, and simulations. */
export interface ScanOptions {
  /** Share of the baseline a circle may hold: 0.1 for operational use, 0.5 for the widest search. */
  readonly maxFraction?: number;
  /** Longest cylinder in steps; all end at the last step. Default 7, or all steps where there are fewer. */
  readonly maxDuration?: number;
  readonly permutations?: number;
  readonly seed?: number;
  /** Ends simulating once so many runs reached the observed maximum; p is then their share of the runs made. */
  readonly stopAfterExceedances?: number;
}

/** A place and time with more events than expected. */
export interface ScanCluster {
  /** Indices of the places, ascending. */
  readonly members: readonly number[];
  /** Place at the center of the circle. */
  readonly center: number;
  /** Steps, ending with the last. */
  readonly duration: number;
  readonly observed: number;
  readonly expected: number;
  /** Rate inside over rate outside; `Infinity` where nothing lies outside. */
  readonly relativeRisk: number;
  readonly logLikelihoodRatio: number;
  /** Adjusted for the search over all cylinders. */
  readonly p: number;
  /** 1 / p: once in how many runs, thus days for a daily run, chance alone gives such a cluster. */
  readonly recurrenceIntervalRuns: number;
}

/** Result of a scan. */
export interface ScanResult {
  /** The most likely cluster and those that do not overlap it, likeliest first; none where no zone exceeds expectation. */
  readonly clusters: readonly ScanCluster[];
  readonly zoneCount: number;
  /** Simulations made. */
  readonly simulations: number;
  readonly seed: number;
}

/** Log-likelihood ratios this close, relative to 1 or their size, are tied: the shorter, then the earlier center wins. */
const TIE = 1e-10;
const MAX_CLUSTERS = 20;

/**
 * Kulldorff's scan statistic with circular zones: purely spatial with one step, prospective in space and time with more.
 *
 * @throws {RangeError} If shapes differ or counts are not whole; `AbortError` where stopped.
 * @returns No clusters where nothing was counted.
 *
 * p is adjusted for the many zones, not for running the scan every day: read the recurrence interval.
 *
 * @see Kulldorff, M. (1997). Commun. Statist. Theory Meth. 26, 1481-1496; (2001). J. R. Statist. Soc. A 164, 61-72; Kulldorff
 *      et al. (2005). PLoS Medicine 2, e59 (permutation model); Besag, J. & Clifford, P. (1991). Biometrika 78, 301-304
 *      (stopping).
 */
export function scanStatistic(
  input: ScanInput,
  options: ScanOptions = {},
  control: RunControl = {},
): ScanResult {
  const { maxFraction = 0.1, permutations = 999, seed = DEFAULT_SEED } = options;
  const field = toField(input);
  if (field.total === 0) return { clusters: [], zoneCount: 0, simulations: 0, seed };
  const durations = Math.min(options.maxDuration ?? 7, field.steps);
  const zones = buildCircularZones(input.xs, input.ys, totalsByPlace(field), maxFraction);
  const search = buildCylinderSearch({
    zones,
    expectedRecent: latestFirst(field, field.expected, durations),
    durations,
    total: field.total,
  });
  const recent = latestFirst(field, field.counts, durations);
  const found = selectClusters(search.all(recent), zones);
  const draw = input.baseline ? buildPoissonDraw(field, durations) : buildPermutationDraw(field, durations);
  const observedMaximum = found[0]?.ratio ?? 0;
  const simulated = simulateMaxima(
    { draw, search, size: recent.length, observedMaximum },
    { permutations, seed, stopAfter: options.stopAfterExceedances ?? Infinity },
    control,
  );
  const clusters = found.map(({ cylinder, ratio }) => {
    const zone = cylinder % zones.zoneCount;
    const expected = search.expected[cylinder]!;
    const duration = Math.floor(cylinder / zones.zoneCount) + 1;
    const members = membersOfZone(zones, zone);
    const observed = countWithin(recent, members, duration, field.locations);
    const p = simulated.pOf(ratio);
    return {
      members,
      center: zones.centerOfZone[zone]!,
      duration,
      observed,
      expected,
      relativeRisk: observed / expected / ((field.total - observed) / (field.total - expected)),
      logLikelihoodRatio: ratio,
      p,
      recurrenceIntervalRuns: 1 / p,
    };
  });
  return { clusters, zoneCount: zones.zoneCount, simulations: simulated.count, seed };
}

function toField({ xs, counts, baseline }: ScanInput): ScanField {
  const locations = xs.length;
  const steps = counts.length / locations;
  if (!Number.isInteger(steps) || steps < 1)
    throw new RangeError(`${counts.length} counts do not fit ${locations} places`);
  if (baseline && baseline.length !== counts.length)
    throw new RangeError('the baseline needs one value per count');
  let total = 0;
  const placeTotals = new Float64Array(locations);
  const stepTotals = new Float64Array(steps);
  for (let k = 0; k < counts.length; k++) {
    const count = counts[k]!;
    if (!(Number.isInteger(count) && count >= 0))
      throw new RangeError(`count ${k} is ${count}, not a whole number`);
    total += count;
    placeTotals[k % locations]! += count;
    stepTotals[Math.floor(k / locations)]! += count;
  }
  const shape =
    baseline ??
    Array.from(counts, (_, k) => placeTotals[k % locations]! * stepTotals[Math.floor(k / locations)]!);
  let sum = 0;
  for (let k = 0; k < shape.length; k++) sum += shape[k]!;
  const expected = Float64Array.from(shape, (value) => (sum > 0 ? (value * total) / sum : 0));
  return { locations, steps, counts, expected, total };
}

function totalsByPlace({ locations, expected }: ScanField): Float64Array {
  const totals = new Float64Array(locations);
  expected.forEach((value, k) => (totals[k % locations]! += value));
  return totals;
}

interface Found {
  readonly cylinder: number;
  readonly ratio: number;
}

/** The likeliest cylinder, then again and again the likeliest that shares no place with those before. */
function selectClusters(ratios: Float64Array, zones: CircularZones): Found[] {
  const taken = new Uint8Array(zones.offsets.length - 1);
  const free = new Uint8Array(zones.zoneCount).fill(1);
  const found: Found[] = [];
  while (found.length < MAX_CLUSTERS) {
    let best: Found | null = null;
    for (let cylinder = 0; cylinder < ratios.length; cylinder++) {
      const ratio = ratios[cylinder]!;
      if (ratio <= 0 || free[cylinder % zones.zoneCount] === 0) continue;
      if (!best || ratio > best.ratio + TIE * Math.max(1, best.ratio)) best = { cylinder, ratio };
    }
    if (!best) break;
    found.push(best);
    for (const place of membersOfZone(zones, best.cylinder % zones.zoneCount)) taken[place] = 1;
    blockOverlapping(zones, taken, free);
  }
  return found;
}

/** A growing circle overlaps from the first taken place on. */
function blockOverlapping(
  { offsets, order, zoneAt }: CircularZones,
  taken: Uint8Array,
  free: Uint8Array,
): void {
  for (let center = 0; center + 1 < offsets.length; center++) {
    let overlaps = false;
    for (let k = offsets[center]!; k < offsets[center + 1]!; k++) {
      overlaps ||= taken[order[k]!] === 1;
      if (overlaps && zoneAt[k]! >= 0) free[zoneAt[k]!] = 0;
    }
  }
}

function countWithin(
  recent: Float64Array,
  members: readonly number[],
  duration: number,
  locations: number,
): number {
  let count = 0;
  for (let d = 0; d < duration; d++) for (const place of members) count += recent[d * locations + place]!;
  return count;
}

interface Simulation {
  readonly draw: NullDraw;
  readonly search: CylinderSearch;
  readonly size: number;
  readonly observedMaximum: number;
}

interface Runs {
  readonly permutations: number;
  readonly seed: number;
  readonly stopAfter: number;
}

function simulateMaxima(
  { draw, search, size, observedMaximum }: Simulation,
  runs: Runs,
  control: RunControl,
) {
  const random = buildRandom(runs.seed);
  const checkpoint = buildCheckpoint(control);
  const counts = new Float64Array(size);
  const maxima: number[] = [];
  let exceedances = 0;
  while (maxima.length < runs.permutations && exceedances < runs.stopAfter) {
    checkpoint(maxima.length / runs.permutations);
    draw(random, counts);
    const largest = search.largest(counts);
    maxima.push(largest);
    if (largest >= observedMaximum - TIE) exceedances++;
  }
  checkpoint(1);
  const stoppedEarly = maxima.length < runs.permutations;
  const pOf = (ratio: number): number => {
    const atLeast = maxima.filter((maximum) => maximum >= ratio - TIE).length;
    return stoppedEarly ? atLeast / maxima.length : (1 + atLeast) / (maxima.length + 1);
  };
  return { count: maxima.length, pOf };
}
