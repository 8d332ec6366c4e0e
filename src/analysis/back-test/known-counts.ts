import type { CountPanel } from '../grid-forecast/discounted-counts';

/** Events of several series with the step at which each was entered. All arrays of shape `[n]`, in any order. */
export interface RegisteredEvents {
  readonly kind: 'events';
  readonly seriesCount: number;
  readonly stepCount: number;
  /** Index of the series. An event of several series (district, street) stands once for each. */
  readonly series: Uint32Array;
  /** Step of the event, from 0. */
  readonly steps: Int32Array;
  /** Step by whose end it was known, at or after its own. */
  readonly registeredSteps: Int32Array;
}

/** Counts whose dates of entry are not known. */
export interface FinalCounts {
  readonly kind: 'counts';
  readonly seriesCount: number;
  readonly stepCount: number;
  /** By series, then step, oldest first; shape `[seriesCount * stepCount]`. */
  readonly counts: Float64Array;
}

export type CountHistory = RegisteredEvents | FinalCounts;

/**
 * Counts of all series up to an origin as they stood then: events entered later are not among them.
 *
 * Of counts without dates of entry nothing can be kept back: what was entered late leaks in.
 *
 * @param origin Number of steps that are past; the steps 0 … origin - 1 are counted.
 * @throws {RangeError} If the arrays do not fit together.
 */
export function countsKnownAt(history: CountHistory, origin: number): CountPanel {
  const { seriesCount, stepCount } = history;
  const counts = new Float64Array(seriesCount * origin);
  if (history.kind === 'counts') {
    if (history.counts.length !== seriesCount * stepCount) {
      throw new RangeError(
        `${history.counts.length} counts do not fit ${seriesCount} series over ${stepCount} steps`,
      );
    }
    for (let series = 0; series < seriesCount; series++) {
      const from = series * stepCount;
      counts.set(history.counts.subarray(from, from + origin), series * origin);
    }
    return { counts, units: seriesCount, steps: origin };
  }
  const { series, steps, registeredSteps } = history;
  if (steps.length !== series.length || registeredSteps.length !== series.length) {
    throw new RangeError(
      `${series.length} events have ${steps.length} steps and ${registeredSteps.length} registrations`,
    );
  }
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    if (step >= 0 && step < origin && registeredSteps[i]! < origin) counts[series[i]! * origin + step]!++;
  }
  return { counts, units: seriesCount, steps: origin };
}

/**
 * How many of the newest steps are still incomplete at an origin: none where at least half of the events are entered in
 * their own step, else the delay that nine of ten events keep within.
 *
 * The delay is taken from all events entered before the origin, which a growing delay would make too short.
 */
export function provisionalSteps(history: CountHistory, origin: number): number {
  if (history.kind === 'counts') return 0;
  const { steps, registeredSteps } = history;
  const delays = Float64Array.from(steps, (step, i) =>
    registeredSteps[i]! < origin ? registeredSteps[i]! - step : NaN,
  )
    .filter((delay) => !Number.isNaN(delay))
    .sort();
  if (delays.length === 0 || delays[Math.floor((delays.length - 1) / 2)]! <= 0) return 0;
  return Math.ceil(delays[Math.ceil(0.9 * delays.length) - 1]!);
}

/** The first steps of a panel. */
export function cutPanel(panel: CountPanel, steps: number): CountPanel {
  if (steps === panel.steps) return panel;
  const counts = new Float64Array(panel.units * steps);
  for (let unit = 0; unit < panel.units; unit++) {
    for (let t = 0; t < steps; t++) counts[unit * steps + t] = panel.counts[unit * panel.steps + t]!;
  }
  return { counts, units: panel.units, steps };
}
