import { assertDatedPoints, type DatedPoints, type QueryPoints } from './dated-points';

/** A process in which each event may trigger others nearby and soon after. */
export interface SelfExcitingModel {
  /** Branching share: events triggered by each event, and share of events that are triggered; below 1. */
  readonly theta: number;
  /** Rate at which the effect fades, per day; 1 / omega is its mean duration. */
  readonly omega: number;
  /** Spread of triggered events along each axis, in meters. */
  readonly sigmaMeters: number;
  /** Spread of the background kernel, in meters. */
  readonly backgroundSigmaMeters: number;
  /** Length of the record, in days. */
  readonly recordDays: number;
}

/** Intensity at some places and one moment, events per square meter and day; each of shape `[q]`. */
export interface SelfExcitingIntensity {
  /** What is always there. */
  readonly background: Float64Array;
  /** What recent events add. */
  readonly trigger: Float64Array;
}

/**
 * Intensity of the self-exciting process:
 * (1 - theta) / T sum of w_i Gaussian(background) + sum over past events of theta omega exp(-omega age) Gaussian(sigma).
 *
 * @param events            The record; weights act on both terms.
 * @param day               The moment, in days of the events' origin.
 * @param backgroundWeights Weight of each event in the background, shape `[n]`; by default the events' own weights. A fit
 *                          gives its own, see `fitSelfExciting`.
 * @throws {RangeError} If the arrays differ in length.
 *
 * Kernels are not cut and not corrected at the border of the district. Cost is O(n q).
 *
 * @see Mohler, G. O. et al. (2011). Self-exciting point process modeling of crime. JASA 106, 100-108.
 */
export function selfExcitingIntensity(
  model: SelfExcitingModel,
  events: DatedPoints,
  places: QueryPoints,
  day: number,
  backgroundWeights: Float64Array | null = null,
): SelfExcitingIntensity {
  assertDatedPoints(events);
  const weightOf = (i: number) => events.weights?.[i] ?? 1;
  const share = (1 - model.theta) / model.recordDays;
  const background = sumGaussians(
    events,
    places,
    model.backgroundSigmaMeters,
    (i) => share * (backgroundWeights ? backgroundWeights[i]! : weightOf(i)),
  );
  const trigger = sumGaussians(events, places, model.sigmaMeters, (i) => {
    const age = day - events.days[i]!;
    return age > 0 ? weightOf(i) * model.theta * model.omega * Math.exp(-model.omega * age) : 0;
  });
  return { background, trigger };
}

function sumGaussians(
  events: DatedPoints,
  places: QueryPoints,
  sigmaMeters: number,
  weightOf: (i: number) => number,
): Float64Array {
  const peak = 1 / (2 * Math.PI * sigmaMeters ** 2);
  const used = Uint32Array.from(events.xs, (_, i) => i).filter((i) => weightOf(i) !== 0);
  const weights = Float64Array.from(used, (i) => peak * weightOf(i));
  return places.xs.map((x, place) => {
    const y = places.ys[place]!;
    let sum = 0;
    for (let k = 0; k < used.length; k++) {
      const i = used[k]!;
      const square = (events.xs[i]! - x) ** 2 + (events.ys[i]! - y) ** 2;
      sum += weights[k]! * Math.exp((-0.5 * square) / sigmaMeters ** 2);
    }
    return sum;
  });
}
