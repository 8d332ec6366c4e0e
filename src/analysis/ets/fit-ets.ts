import { minimizeNelderMead } from '../nelder-mead/nelder-mead';
import { countEstimates, ETS_FORMS, etsStructure } from './ets-model';
import type { EtsForm, EtsParameters, EtsState } from './ets-model';
import { runEts, type EtsRun } from './ets-recursion';
import { buildInitialStateFit } from './initial-state';

/** A model with its estimates. */
export interface EtsFit extends EtsRun {
  readonly form: EtsForm;
  readonly parameters: EtsParameters;
  readonly initial: EtsState;
  /** Sum of squared errors over n less the number of estimates. */
  readonly errorVariance: number;
  /** Up to a constant: -n/2 ln(sum of squares). */
  readonly logLikelihood: number;
  /** Akaike's criterion with the small-sample correction; comparable only between fits to the same values. */
  readonly aicc: number;
}

const LEAST = 1e-4;
const PHI_RANGE = { least: 0.8, most: 0.98 };
/** Two starting points on the logit scale: a calm series and a nervous one. */
const STARTS = [-2, 0.5];

/**
 * Fits one additive-error model by least squares of the one-step errors, which here is maximum likelihood.
 *
 * Smoothing parameters stay in the usual region (0 < beta < alpha, 0 < gamma < 1 - alpha, phi in [0.8, 0.98]) and are
 * sought by Nelder-Mead; for each candidate the initial state is the exact optimum.
 *
 * @param values Equally spaced, without gaps, oldest first, shape `[n]`.
 * @param period Steps in one season; ignored by forms without one.
 * @throws {RangeError} If the series has a gap, is not longer than what the form estimates, or a seasonal form has a
 *         period under 2 or fewer than two periods of values.
 */
export function fitEts(values: Float64Array, form: EtsForm, period: number): EtsFit {
  assertFittable(values, form, period);
  const initialStateFit = buildInitialStateFit(values, form, period);
  const objective = (point: Float64Array) =>
    Math.log(Math.max(initialStateFit(toParameters(point, form)).sumOfSquares, Number.MIN_VALUE));
  const dimensions = countParameters(form);
  const searches = STARTS.map((start) =>
    minimizeNelderMead(objective, {
      start: new Float64Array(dimensions).fill(start),
      step: 1,
      tolerance: 1e-6,
      maxEvaluations: 120 * dimensions,
    }),
  );
  const best = searches.reduce((a, b) => (b.value < a.value ? b : a));
  const parameters = toParameters(best.point, form);
  return summarizeEts(values, form, { parameters, initial: initialStateFit(parameters).state });
}

/**
 * Runs a model with given estimates and works out its variance and criteria.
 *
 * @throws {RangeError} If there are not more values than estimates.
 */
export function summarizeEts(
  values: Float64Array,
  form: EtsForm,
  { parameters, initial }: Pick<EtsFit, 'parameters' | 'initial'>,
): EtsFit {
  const n = values.length;
  const estimates = countEstimates(form, initial.season.length);
  if (n <= estimates + 2)
    throw new RangeError(`${n} values are too few for the ${estimates} estimates of ${form}`);
  const run = runEts(values, parameters, initial);
  const logLikelihood = (-n / 2) * Math.log(run.sumOfSquares);
  const k = estimates + 1;
  return {
    ...run,
    form,
    parameters,
    initial,
    errorVariance: run.sumOfSquares / (n - estimates),
    logLikelihood,
    aicc: -2 * logLikelihood + 2 * k + (2 * k * (k + 1)) / (n - k - 1),
  };
}

/**
 * Fits every form the series can carry and takes the one with the least AICc.
 *
 * @returns The chosen fit, and the criterion of every form tried, in the order of `ETS_FORMS`.
 * @throws {RangeError} If the series is too short even for the simplest form.
 */
export function chooseEts(
  values: Float64Array,
  period: number,
): { chosen: EtsFit; criteria: readonly { form: EtsForm; aicc: number }[] } {
  const fits = ETS_FORMS.filter((form) => canFit(values.length, form, period)).map((form) =>
    fitEts(values, form, period),
  );
  if (fits.length === 0) throw new RangeError(`${values.length} values are too few to fit any model`);
  const chosen = fits.reduce((a, b) => (b.aicc < a.aicc ? b : a));
  return { chosen, criteria: fits.map(({ form, aicc }) => ({ form, aicc })) };
}

function canFit(length: number, form: EtsForm, period: number): boolean {
  if (length <= countEstimates(form, period) + 2) return false;
  return !etsStructure(form).seasonal || (period >= 2 && length >= 2 * period);
}

function assertFittable(values: Float64Array, form: EtsForm, period: number): void {
  if (!values.every(Number.isFinite)) throw new RangeError('the series has a gap; fill or cut it first');
  if (!canFit(values.length, form, period)) {
    throw new RangeError(
      `${values.length} values with a period of ${period} are too few for the model ${form}`,
    );
  }
}

function countParameters(form: EtsForm): number {
  const { trend, damped, seasonal } = etsStructure(form);
  return 1 + Number(trend) + Number(seasonal) + Number(damped);
}

/** Maps any real numbers into the region of usual parameters. */
function toParameters(point: Float64Array, form: EtsForm): EtsParameters {
  const { trend, damped, seasonal } = etsStructure(form);
  let next = 0;
  const within = (least: number, most: number) => least + (most - least) / (1 + Math.exp(-point[next++]!));
  const alpha = within(LEAST, 1 - LEAST);
  return {
    alpha,
    beta: trend ? within(Math.min(LEAST, alpha / 2), alpha) : 0,
    gamma: seasonal ? within(Math.min(LEAST, (1 - alpha) / 2), 1 - alpha) : 0,
    phi: damped ? within(PHI_RANGE.least, PHI_RANGE.most) : 1,
  };
}
