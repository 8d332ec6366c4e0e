import type { NotAssessableReason } from '../not-assessable';
import { buildPointGrid, type PointGrid } from '../point-grid/point-grid';
import { buildCheckpoint, type RunControl } from '../run-control';
import { assertDatedPoints, type DatedPoints } from './dated-points';
import type { SelfExcitingModel } from './self-exciting';

export interface SelfExcitingFitOptions {
  /** The record, in days of the events' origin; events outside are not allowed. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Spread of the background kernel, fixed. Default 200. */
  readonly backgroundSigmaMeters?: number;
  /** Default 50. */
  readonly maxIterations?: number;
}

export interface SelfExcitingFit {
  readonly model: SelfExcitingModel;
  /** Weight of each event in the background, mean 1, shape `[n]`. */
  readonly backgroundWeights: Float64Array;
  readonly iterations: number;
  /** Whether the branching share had settled to 1e-4. */
  readonly converged: boolean;
}

/** A fit, or why there is none. */
export type SelfExcitingOutcome =
  | { readonly fit: SelfExcitingFit; readonly reason: null }
  | { readonly fit: null; readonly reason: NotAssessableReason };

const LEAST_EVENTS = 30;
const THETA_MOST = 0.99;
const SIGMA_METERS = { least: 30, most: 500 } as const;
const DURATION_DAYS = { least: 2, most: 60 } as const;
const THETA_TOLERANCE = 1e-4;

/**
 * Fits the self-exciting process by expectation and maximization: each event is shared out between the background and
 * the events that may have triggered it, then the parameters are taken from the shares.
 *
 * Duplicated reports of one event must be merged first, or they read as triggering. Only pairs within four sigma and
 * six mean durations are looked at. The share of triggered events is corrected for effects after the end of the record.
 *
 * @param events At least 30 events; weights are ignored, each event counts once.
 * @throws {RangeError} If arrays differ in length or an event lies outside the record.
 * @see Mohler, G. O. et al. (2011). Self-exciting point process modeling of crime. JASA 106, 100-108.
 */
export function fitSelfExciting(
  events: DatedPoints,
  options: SelfExcitingFitOptions,
  control: RunControl = {},
): SelfExcitingOutcome {
  assertDatedPoints(events);
  const { fromDay, toDay, backgroundSigmaMeters = 200, maxIterations = 50 } = options;
  if (events.days.some((day) => !(day >= fromDay && day <= toDay))) {
    throw new RangeError(`an event lies outside the record from day ${fromDay} to ${toDay}`);
  }
  const n = events.xs.length;
  if (n < LEAST_EVENTS) return { fit: null, reason: 'too_few' };

  const checkpoint = buildCheckpoint(control);
  const backgroundGrid = buildPointGrid(events.xs, events.ys, 4 * backgroundSigmaMeters);
  let backgroundWeights = new Float64Array(n).fill(1);
  let model: SelfExcitingModel = {
    theta: 0.2,
    omega: 1 / 7,
    sigmaMeters: 100,
    backgroundSigmaMeters,
    recordDays: toDay - fromDay,
  };
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const background = backgroundAtEvents(events, backgroundGrid, backgroundWeights, model);
    const shares = shareOut(events, background, model);
    const next = maximize(shares, model, events.days, toDay);
    const settled = Math.abs(next.theta - model.theta) < THETA_TOLERANCE;
    backgroundWeights = toMeanOne(shares.background);
    model = next;
    checkpoint(iteration / maxIterations);
    if (settled)
      return { fit: { model, backgroundWeights, iterations: iteration, converged: true }, reason: null };
  }
  return { fit: { model, backgroundWeights, iterations: maxIterations, converged: false }, reason: null };
}

/** Background intensity at each event from all others, per square meter and day. */
function backgroundAtEvents(
  { xs, ys }: DatedPoints,
  grid: PointGrid,
  weights: Float64Array,
  { theta, recordDays, backgroundSigmaMeters: sigma }: SelfExcitingModel,
): Float64Array {
  const factor = (1 - theta) / recordDays / (2 * Math.PI * sigma ** 2);
  return xs.map((x, j) => {
    let sum = 0;
    grid.forEachWithin(x, ys[j]!, 4 * sigma, (i, distance) => {
      if (i !== j) sum += weights[i]! * Math.exp(-0.5 * (distance / sigma) ** 2);
    });
    return factor * sum;
  });
}

/** How the events are shared out. */
interface Shares {
  /** Probability that each event belongs to the background, shape `[n]`. */
  readonly background: Float64Array;
  /** Sum of the probabilities of all pairs, and of these times age and squared distance. */
  readonly triggered: number;
  readonly triggeredDays: number;
  readonly triggeredSquareMeters: number;
}

function shareOut(
  { xs, ys, days }: DatedPoints,
  background: Float64Array,
  { theta, omega, sigmaMeters }: SelfExcitingModel,
): Shares {
  const reach = 4 * sigmaMeters;
  const oldest = 6 / omega;
  const grid = buildPointGrid(xs, ys, reach);
  const peak = (theta * omega) / (2 * Math.PI * sigmaMeters ** 2);
  const probability = new Float64Array(xs.length);
  let triggered = 0;
  let triggeredDays = 0;
  let triggeredSquareMeters = 0;
  for (let j = 0; j < xs.length; j++) {
    let sum = 0;
    let sumDays = 0;
    let sumSquares = 0;
    grid.forEachWithin(xs[j]!, ys[j]!, reach, (i, distance) => {
      const age = days[j]! - days[i]!;
      if (!(age > 0 && age < oldest)) return;
      const intensity = peak * Math.exp(-omega * age - 0.5 * (distance / sigmaMeters) ** 2);
      sum += intensity;
      sumDays += intensity * age;
      sumSquares += intensity * distance * distance;
    });
    const total = background[j]! + sum;
    probability[j] = total > 0 ? background[j]! / total : 1;
    if (total === 0) continue;
    triggered += sum / total;
    triggeredDays += sumDays / total;
    triggeredSquareMeters += sumSquares / total;
  }
  return { background: probability, triggered, triggeredDays, triggeredSquareMeters };
}

function maximize(
  shares: Shares,
  model: SelfExcitingModel,
  days: Float64Array,
  toDay: number,
): SelfExcitingModel {
  const { triggered, triggeredDays, triggeredSquareMeters } = shares;
  const seen = days.reduce((sum, day) => sum + 1 - Math.exp(-model.omega * (toDay - day)), 0);
  const theta = seen > 0 ? Math.min(THETA_MOST, triggered / seen) : 0;
  if (triggered === 0) return { ...model, theta };
  const duration = clamp(triggeredDays / triggered, DURATION_DAYS);
  const sigmaMeters = clamp(Math.sqrt(triggeredSquareMeters / (2 * triggered)), SIGMA_METERS);
  return { ...model, theta, omega: 1 / duration, sigmaMeters };
}

function clamp(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(most, Math.max(least, value));
}

function toMeanOne(probabilities: Float64Array): Float64Array<ArrayBuffer> {
  const mean = probabilities.reduce((sum, value) => sum + value, 0) / probabilities.length;
  return Float64Array.from(probabilities, (value) => (mean > 0 ? value / mean : 1));
}
