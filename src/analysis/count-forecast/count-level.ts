import { pooledDispersion } from '../dispersion/dispersion';
import type { Forecast } from '../forecast/forecast';
import { discountCounts, type CountPanel } from '../grid-forecast/discounted-counts';
import { toRatePosterior, toRatePrior } from '../grid-forecast/gamma-poisson';
import { chooseHalfLife } from '../grid-forecast/half-life';
import type { Reasons } from '../not-assessable';
import { toSeasonFactors } from '../season-factors/season-factors';

export interface CountLevelOptions {
  /** Steps in one season, such as 7 for days. */
  readonly period: number;
  /** Steps to forecast, from 1. */
  readonly horizon: number;
  /** Half-lives tried, in steps. Default 7, 14, 28, 56 and 112. */
  readonly halfLives?: readonly number[];
}

/** Forecasts of like series with few events a step. */
export interface CountLevelForecast {
  /** One for each unit; `null` where not assessable. */
  readonly forecasts: readonly (Forecast | null)[];
  readonly reasons: Reasons;
  /** The half-life that would have foretold the panel best, in steps. */
  readonly halfLifeSteps: number;
  /** Dispersion of the counts of one step around their expectation; `null` for Poisson. */
  readonly dispersion: number | null;
  /** Season of all units together, mean 1, shape `[period]`. */
  readonly factors: Float64Array;
}

const HALF_LIVES = [7, 14, 28, 56, 112] as const;

/**
 * Level forecast for counts of about one to ten a step: exponentially discounted counts over the season of the whole
 * panel, each level drawn toward the panel's mean by Gamma-Poisson shrinkage.
 *
 * The half-life is one for the panel: the one with the least one-step Poisson deviance. The standard error holds the
 * spread of the count (negative binomial where the panel shows it) and the doubt of the level.
 *
 * @throws {RangeError} If a count is missing, or as `discountCounts`.
 *
 * No trend is fitted, and the doubt of season, half-life and dispersion is left out.
 */
export function forecastCountLevel(
  panel: CountPanel,
  { period, horizon, halfLives = HALF_LIVES }: CountLevelOptions,
): CountLevelForecast {
  if (!Array.from(panel.counts).every(Number.isFinite))
    throw new RangeError('a count is missing; fill or cut it first');
  const factors = toSeasonFactors(sumOverUnits(panel), period);
  const stepExposure = Float64Array.from({ length: panel.steps }, (_, t) => factors[t % period]!);
  const best = chooseHalfLife(panel, stepExposure, halfLives);
  const dispersion = pooledDispersion(best.counts, best.expected);
  const { events, exposure } = discountCounts(panel, stepExposure, best.halfLifeSteps);
  const prior = toRatePrior(events, exposure);
  const reasons: Reasons = Array.from(exposure, (unit) => (unit > 0 && prior.mean > 0 ? null : 'too_few'));
  const forecasts = reasons.map((reason, unit): Forecast | null => {
    if (reason !== null) return null;
    const level = toRatePosterior(prior, events[unit]!, exposure[unit]!);
    const mean = Float64Array.from(
      { length: horizon },
      (_, step) => level.mean * factors[(panel.steps + step) % period]!,
    );
    const relativeVariance = (dispersion === null ? 0 : 1 / dispersion) + 1 / level.shape;
    const standardError = mean.map((expected) =>
      Math.sqrt(expected + expected * expected * relativeVariance),
    );
    return { mean, standardError, degreesOfFreedom: null };
  });
  return { forecasts, reasons, halfLifeSteps: best.halfLifeSteps, dispersion, factors };
}

function sumOverUnits({ counts, units, steps }: CountPanel): Float64Array {
  const sums = new Float64Array(steps);
  for (let unit = 0; unit < units; unit++) {
    for (let t = 0; t < steps; t++) sums[t]! += counts[unit * steps + t]!;
  }
  return sums;
}
