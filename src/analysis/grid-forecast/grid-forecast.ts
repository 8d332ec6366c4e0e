import { countDistribution, type CountModel } from '../count-forecast/count-distribution';
import type { Reasons } from '../not-assessable';
import { discountCounts, type CountPanel } from './discounted-counts';
import { toRatePosterior, toRatePrior, type RatePrior } from './gamma-poisson';
import { weighHalfLives } from './weigh-half-lives';

export interface GridForecastInput extends CountPanel {
  /** Exposure of each step, such as the parent's seasonal shape, shape `[steps]`. Default all 1. */
  readonly stepExposure?: Float64Array;
  /** Exposure of the time to be forecast, in the same unit. Default 1: one step like the mean. */
  readonly futureExposure?: number;
  /**
   * Default 8: eight weeks where steps are weeks. `Infinity` weighs all steps alike. Of several, each cell's forecast is
   * the mean of theirs, weighed by how well each has foretold that cell of late: see `weighHalfLives`.
   */
  readonly halfLifeSteps?: number | readonly number[];
}

/** Count to come in each cell. Each array of shape `[units]`; NaN where not assessable. */
export interface GridForecast {
  /** Mean count. */
  readonly mean: Float64Array;
  /** Size of the negative binomial it is drawn from; `Infinity` for Poisson. */
  readonly size: Float64Array;
  /** Whole-number limits that hold at least 80 and 95 %. */
  readonly lower80: Float64Array;
  readonly upper80: Float64Array;
  readonly lower95: Float64Array;
  readonly upper95: Float64Array;
  /** P(at least one event). */
  readonly eventProbability: Float64Array;
  /** With the first half-life. */
  readonly prior: RatePrior;
  readonly reasons: Reasons;
}

/**
 * Gamma-Poisson forecast for many cells with few events each.
 *
 * Each cell's rate is drawn toward the mean of all, the more the fewer events it has; old events weigh less. The count
 * to come is negative binomial with size a + O and mean (a + O) / (b + E) x future exposure.
 *
 * @throws {RangeError} As `discountCounts`.
 *
 * The prior is estimated from the discounted counts as if they were whole counts, which draws a little too hard toward
 * the mean and makes the limits a little too wide. Neighborhood and near repeats play no part; no trend is fitted.
 */
export function forecastGrid(input: GridForecastInput): GridForecast {
  const { units, steps, futureExposure = 1 } = input;
  const halfLives = [input.halfLifeSteps ?? 8].flat();
  const stepExposure = input.stepExposure ?? new Float64Array(steps).fill(1);
  const learned = halfLives.map((halfLifeSteps) => {
    const { events, exposure } = discountCounts(input, stepExposure, halfLifeSteps);
    return { halfLifeSteps, events, exposure, prior: toRatePrior(events, exposure) };
  });
  const weights = weighHalfLives(input, stepExposure, learned);
  const { exposure, prior } = learned[0]!;
  const reasons: Reasons = Array.from(exposure, (cell) => {
    if (!(cell > 0)) return 'no_exposure';
    return prior.mean > 0 ? null : 'too_few';
  });
  const models = reasons.map((reason, unit): CountModel | null => {
    if (reason !== null) return null;
    return mixModels(
      learned.map((one, k) => {
        const posterior = toRatePosterior(one.prior, one.events[unit]!, one.exposure[unit]!);
        return {
          weight: weights[unit * learned.length + k]!,
          mean: posterior.mean * futureExposure,
          size: posterior.shape,
        };
      }),
    );
  });
  return { ...describeModels(models, units), prior, reasons };
}

interface WeighedModel {
  readonly weight: number;
  readonly mean: number;
  /** `Infinity` for Poisson. */
  readonly size: number;
}

/** The negative binomial with the mean and variance of a mixture. */
function mixModels(models: readonly WeighedModel[]): CountModel {
  const mean = models.reduce((sum, model) => sum + model.weight * model.mean, 0);
  const excess = models.reduce(
    (sum, model) => sum + model.weight * (model.mean ** 2 / model.size + (model.mean - mean) ** 2),
    0,
  );
  return { mean, size: excess > 0 ? mean ** 2 / excess : null };
}

function describeModels(models: readonly (CountModel | null)[], units: number) {
  const column = (read: (model: CountModel) => number): Float64Array =>
    Float64Array.from({ length: units }, (_, unit) => {
      const model = models[unit];
      return model ? read(model) : NaN;
    });
  const quantile = (probability: number) => column((model) => countDistribution(model).quantile(probability));
  return {
    mean: column(({ mean }) => mean),
    size: column(({ size }) => size ?? Infinity),
    lower80: quantile(0.1),
    upper80: quantile(0.9),
    lower95: quantile(0.025),
    upper95: quantile(0.975),
    eventProbability: column((model) => countDistribution(model).atLeast(1)),
  };
}
