import { calibrateByClass, scoreProbabilities } from '../forecast-accuracy/event-probability';
import type { CalibrationClass, ProbabilityScore } from '../forecast-accuracy/event-probability';
import type { GridForecast } from '../grid-forecast/grid-forecast';
import type { NotAssessableReason } from '../not-assessable';
import { buildRandom, DEFAULT_SEED } from '../random/random';
import { buildCheckpoint, type RunControl } from '../run-control';
import { comparePai, hitsAt, paiInterval, poolHits } from './pooled-accuracy';
import type { BootstrapDifference, OriginHits, PooledAccuracy } from './pooled-accuracy';
import { forecastWeek, scoreCells, type RiskMethod } from './risk-method';
import {
  assertRiskRecord,
  countInCells,
  recordKnownAt,
  type RiskCells,
  type RiskRecord,
} from './risk-record';

export interface RiskBackTestInput {
  readonly record: RiskRecord;
  readonly cells: RiskCells;
  /** End of the record, in days since its start; exclusive. */
  readonly recordDays: number;
  /** Origins wanted, a week apart, at least 20. Default 26. */
  readonly originCount?: number;
  /** Methods beside the baseline. Default density, Gamma-Poisson, ProMap and the average of their ranks. */
  readonly methods?: readonly RiskMethod[];
  /** Shares of the area to be scored; 0.05 is always among them. Default 0.01, 0.05, 0.1, 0.2. */
  readonly shares?: readonly number[];
  /** Draws of the bootstrap over origins. Default 999. */
  readonly draws?: number;
  readonly seed?: number;
}

/** How one ranking fared over the reported origins. */
export interface RiskScores {
  readonly method: RiskMethod;
  /** One for each share asked for. */
  readonly accuracy: readonly PooledAccuracy[];
  /** 95 % interval of the PAI at 5 % of the area; `null` where undefined. */
  readonly paiAtHeadline: { readonly lower: number; readonly upper: number } | null;
}

/** The card that goes with a map of risk. */
export interface RiskCard {
  readonly chosen: RiskScores;
  /** Same cells as last quarter. */
  readonly baseline: RiskScores;
  /** PAI at 5 % of the area, chosen less baseline. */
  readonly advantage: BootstrapDifference;
  /** Whether the advantage is larger than its standard error: only then is the forecast drawn. */
  readonly beatsBaseline: boolean;
  /** Events of the reported tests. */
  readonly events: number;
  /** Gamma-Poisson probabilities of at least one event in a cell and week, against what came. */
  readonly probability: ProbabilityScore | null;
  readonly calibration: readonly CalibrationClass[];
  /** Share of the cells and weeks whose count lay within the Gamma-Poisson limits; `null` without any. */
  readonly coverage80: number | null;
  readonly coverage95: number | null;
  readonly originCount: number;
  readonly tuningCount: number;
  /** First and last reported origin, in days since the start of the record. */
  readonly firstOriginDay: number;
  readonly lastOriginDay: number;
  readonly leakageGuarded: boolean;
  /** Share of the events left out because their weight is 0. */
  readonly leftOutFraction: number;
  readonly draws: number;
  readonly seed: number;
}

/** Card and scores of the week to come, or why there are none. */
export type RiskBackTest =
  | { readonly card: RiskCard; readonly scores: Float64Array; readonly reason: null }
  | { readonly card: null; readonly scores: null; readonly reason: NotAssessableReason };

/** Share of the area at which methods are chosen and compared. */
export const HEADLINE_SHARE = 0.05;
/** A PAI from fewer events is noise. */
export const LEAST_TEST_EVENTS = 30;
const LEAST_ORIGINS = 20;
const LEAST_TRAINING_DAYS = 91;
const HORIZON_DAYS = 7;
const TUNING_SHARE = 0.6;
const DEFAULT_METHODS: readonly RiskMethod[] = [
  'long-term-density',
  'gamma-poisson',
  'promap',
  'rank-average',
];
const DEFAULT_SHARES = [0.01, 0.05, 0.1, 0.2] as const;

/**
 * Replays rankings of cells from past weeks and says whether one beats "the same cells as last quarter".
 *
 * At each origin only what was entered before it is used. On the first 60 % of the origins the average of ranks is kept
 * as the method unless another wins by more than the standard error of the difference; everything reported comes from
 * the other 40 %.
 *
 * @throws {RangeError} If the arrays do not fit together.
 *
 * Places are ranked, never persons. Events that a patrol finds itself lead it back to where it was: give them weight 0.
 */
export function backTestRisk(input: RiskBackTestInput, control: RunControl = {}): RiskBackTest {
  const { record, cells, recordDays, methods = DEFAULT_METHODS, draws = 999, seed = DEFAULT_SEED } = input;
  assertRiskRecord(record);
  const origins = planWeeks(recordDays, input.originCount ?? 26);
  if (origins === null) return { card: null, scores: null, reason: 'too_few' };

  const shares = [...new Set([...(input.shares ?? DEFAULT_SHARES), HEADLINE_SHARE])].sort((a, b) => a - b);
  const compared: readonly RiskMethod[] = [
    'last-quarter',
    ...methods.filter((method) => method !== 'last-quarter'),
  ];
  const tests = rollRisk(input, { origins, methods: compared, shares }, control);
  const tuningCount = Math.floor(TUNING_SHARE * origins.length);
  const bootstrap = { random: buildRandom(seed), draws };
  const headline = shares.indexOf(HEADLINE_SHARE);
  const hitsOf = (method: RiskMethod, from: number, to: number, share = headline) =>
    tests.hits.slice(from, to).map((byMethod) => byMethod.get(method)![share]!);
  const chosen = chooseMethod(
    compared.slice(1),
    (method) => hitsOf(method, 0, tuningCount),
    (first, second) => comparePai(first, second, bootstrap),
  );
  const describe = (method: RiskMethod): RiskScores => ({
    method,
    accuracy: shares.map((share, i) => poolHits(hitsOf(method, tuningCount, origins.length, i), share)),
    paiAtHeadline: paiInterval(hitsOf(method, tuningCount, origins.length), bootstrap),
  });
  const advantage = comparePai(
    hitsOf(chosen, tuningCount, origins.length),
    hitsOf('last-quarter', tuningCount, origins.length),
    bootstrap,
  );
  const baseline = describe('last-quarter');
  const { events } = baseline.accuracy[headline]!;
  if (advantage === null || events < LEAST_TEST_EVENTS)
    return { card: null, scores: null, reason: 'too_few' };
  const probabilities = joinFrom(tests.probabilities, tuningCount);
  const counts = joinFrom(tests.counts, tuningCount);
  const card: RiskCard = {
    chosen: describe(chosen),
    baseline,
    advantage,
    beatsBaseline: advantage.difference > advantage.standardError,
    events,
    probability: scoreProbabilities(probabilities, counts),
    calibration: calibrateByClass(probabilities, counts),
    ...coverageOf(tests.covered.slice(tuningCount)),
    originCount: origins.length,
    tuningCount,
    firstOriginDay: origins[tuningCount]!,
    lastOriginDay: origins.at(-1)!,
    leakageGuarded: record.registeredDays !== null,
    leftOutFraction: leftOutFraction(record),
    draws,
    seed,
  };
  const latest = scoreCells([chosen], recordKnownAt(record, recordDays), cells, recordDays);
  return { card, scores: latest.get(chosen)!, reason: null };
}

/** Weekly origins, the last a week before the end; `null` where the record has no room for 20 with a quarter before. */
function planWeeks(recordDays: number, originCount: number): number[] | null {
  const last = recordDays - HORIZON_DAYS;
  const room = Math.floor((last - LEAST_TRAINING_DAYS) / HORIZON_DAYS) + 1;
  if (room < LEAST_ORIGINS) return null;
  const count = Math.min(room, Math.max(LEAST_ORIGINS, originCount));
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * HORIZON_DAYS);
}

/** What was met at each origin. */
interface RiskTests {
  /** By origin, method and share. */
  readonly hits: readonly ReadonlyMap<RiskMethod, readonly OriginHits[]>[];
  /** Gamma-Poisson probabilities and counts of the cells at each origin. */
  readonly probabilities: readonly Float64Array[];
  readonly counts: readonly Float64Array[];
  readonly covered: readonly CoveredCells[];
}

/** Cells whose count lay within the limits of one week. */
interface CoveredCells {
  readonly cells: number;
  readonly within80: number;
  readonly within95: number;
}

interface RiskPlan {
  readonly origins: readonly number[];
  readonly methods: readonly RiskMethod[];
  readonly shares: readonly number[];
}

function rollRisk({ record, cells }: RiskBackTestInput, plan: RiskPlan, control: RunControl): RiskTests {
  const checkpoint = buildCheckpoint(control);
  const hits: Map<RiskMethod, readonly OriginHits[]>[] = [];
  const probabilities: Float64Array[] = [];
  const counts: Float64Array[] = [];
  const covered: CoveredCells[] = [];
  plan.origins.forEach((origin, index) => {
    const known = recordKnownAt(record, origin);
    const events = countInCells(record, cells.xs.length, origin, origin + HORIZON_DAYS);
    const byMethod = new Map<RiskMethod, readonly OriginHits[]>();
    const scoresOf = scoreCells(plan.methods, known, cells, origin);
    for (const method of plan.methods) {
      const scores = scoresOf.get(method)!;
      byMethod.set(
        method,
        plan.shares.map((share) => hitsAt(scores, cells.areas, events, share)),
      );
    }
    hits.push(byMethod);
    const week = forecastWeek(known, cells, origin);
    const { eventProbability } = week;
    const assessable = eventProbability.map((probability, cell) => (Number.isNaN(probability) ? NaN : cell));
    const kept = Uint32Array.from(assessable.filter((cell) => !Number.isNaN(cell)));
    probabilities.push(Float64Array.from(kept, (cell) => eventProbability[cell]!));
    counts.push(Float64Array.from(kept, (cell) => events[cell]!));
    covered.push(countCovered(week, events, kept));
    checkpoint((index + 1) / plan.origins.length);
  });
  return { hits, probabilities, counts, covered };
}

function countCovered(week: GridForecast, events: Float64Array, cells: Uint32Array): CoveredCells {
  const within = (lower: Float64Array, upper: Float64Array) =>
    cells.filter((cell) => events[cell]! >= lower[cell]! && events[cell]! <= upper[cell]!).length;
  return {
    cells: cells.length,
    within80: within(week.lower80, week.upper80),
    within95: within(week.lower95, week.upper95),
  };
}

function coverageOf(weeks: readonly CoveredCells[]) {
  const sum = (read: (week: CoveredCells) => number) => weeks.reduce((total, week) => total + read(week), 0);
  const cells = sum((week) => week.cells);
  const share = (within: number) => (cells > 0 ? within / cells : null);
  return { coverage80: share(sum((week) => week.within80)), coverage95: share(sum((week) => week.within95)) };
}

/** The average of ranks, unless the best other method beats it by more than the standard error of the difference. */
function chooseMethod(
  methods: readonly RiskMethod[],
  hitsOf: (method: RiskMethod) => readonly OriginHits[],
  compare: (first: readonly OriginHits[], second: readonly OriginHits[]) => BootstrapDifference | null,
): RiskMethod {
  const paiOf = (method: RiskMethod) => poolHits(hitsOf(method), HEADLINE_SHARE).pai ?? -Infinity;
  const best = methods.reduce((a, b) => (paiOf(b) > paiOf(a) ? b : a));
  if (!methods.includes('rank-average') || best === 'rank-average') return best;
  const margin = compare(hitsOf(best), hitsOf('rank-average'));
  return margin !== null && margin.difference > margin.standardError ? best : 'rank-average';
}

function joinFrom(parts: readonly Float64Array[], from: number): Float64Array {
  return Float64Array.from(parts.slice(from).flatMap((part) => [...part]));
}

function leftOutFraction({ weights }: RiskRecord): number {
  if (weights === null || weights.length === 0) return 0;
  return weights.filter((weight) => !(weight > 0)).length / weights.length;
}
