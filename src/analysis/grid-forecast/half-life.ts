import type { CountPanel } from './discounted-counts';

/** What a half-life would have foretold, one step ahead throughout. */
export interface HalfLifeReplay {
  readonly halfLifeSteps: number;
  /** Mean Poisson deviance up to a constant; less is better. */
  readonly deviance: number;
  /** Counts that were scored and what was expected of each; same shape. */
  readonly counts: Float64Array;
  readonly expected: Float64Array;
}

/**
 * Picks the half-life that would have foretold a panel best, by the Poisson deviance of one-step forecasts.
 *
 * Levels start at the panel's mean over the first half of the steps, with the weight of one step; that half is not scored.
 * Units are not drawn toward each other here.
 *
 * @param panel        Complete counts.
 * @param stepExposure Exposure of each step, shape `[steps]`.
 * @param halfLives    In steps, at least one; the first of equals is taken.
 */
export function chooseHalfLife(
  panel: CountPanel,
  stepExposure: Float64Array,
  halfLives: readonly number[],
): HalfLifeReplay {
  const replays = halfLives.map((halfLife) => replayHalfLife(panel, stepExposure, halfLife));
  return replays.reduce((a, b) => (b.deviance < a.deviance ? b : a));
}

function replayHalfLife(
  { counts, units, steps }: CountPanel,
  stepExposure: Float64Array,
  halfLifeSteps: number,
): HalfLifeReplay {
  const keep = 0.5 ** (1 / halfLifeSteps);
  const warmUp = Math.floor(steps / 2);
  const scored = steps - warmUp;
  const actual = new Float64Array(units * scored);
  const expected = new Float64Array(units * scored);
  const panelMean = meanOfFirst({ counts, units, steps }, Math.max(1, warmUp));
  let deviance = 0;
  for (let unit = 0; unit < units; unit++) {
    let events = panelMean;
    let exposure = 1;
    for (let t = 0; t < steps; t++) {
      const count = counts[unit * steps + t]!;
      const mean = (events / exposure) * stepExposure[t]!;
      if (t >= warmUp) {
        actual[unit * scored + t - warmUp] = count;
        expected[unit * scored + t - warmUp] = mean;
        deviance += mean - (count > 0 ? count * Math.log(mean) : 0);
      }
      events = keep * events + count;
      exposure = keep * exposure + stepExposure[t]!;
    }
  }
  return { halfLifeSteps, deviance: deviance / Math.max(1, units * scored), counts: actual, expected };
}

function meanOfFirst({ counts, units, steps }: CountPanel, first: number): number {
  let total = 0;
  for (let unit = 0; unit < units; unit++) {
    for (let t = 0; t < first; t++) total += counts[unit * steps + t]!;
  }
  return total / (units * first);
}
