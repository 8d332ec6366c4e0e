import type { Forecast } from '../forecast/forecast';
import type { HoltWintersFit } from './holt-winters';

/** Start values are not counted: they are not optimized. */
const ESTIMATES = 3;

/**
 * Forecast of the next steps.
 *
 * The standard error of the additive form is that of the state space model behind it: psi_j = alpha (1 + j beta) +
 * gamma (1 - alpha) at whole seasons. The multiplicative form scales each psi by the ratio of its seasonal factors
 * (Yar & Chatfield 1990), an approximation. The doubt of weights and start is left out.
 *
 * @param horizon Number of steps, from 1.
 * @see Yar, M. & Chatfield, C. (1990). Prediction intervals for the Holt-Winters forecasting procedure. IJF 6, 127-137.
 */
export function forecastHoltWinters(fit: HoltWintersFit, horizon: number): Forecast {
  const { form, final, sumOfSquares, fitted } = fit;
  const { season } = final;
  const errorVariance = sumOfSquares / Math.max(1, fitted.length - ESTIMATES);
  const steps = new Float64Array(horizon);
  const mean = steps.map((_, step) => {
    const line = final.level + (step + 1) * final.trend;
    const term = season[step % season.length]!;
    return form === 'additive' ? line + term : line * term;
  });
  const standardError = steps.map((_, step) => Math.sqrt(errorVariance * spreadAt(fit, step + 1)));
  return { mean, standardError, degreesOfFreedom: null };
}

/** Variance of the h-step error in units of the one-step variance. */
function spreadAt({ form, weights, final, period }: HoltWintersFit, step: number): number {
  const { alpha, beta, gamma } = weights;
  const termAt = (ahead: number) => final.season[(ahead - 1) % period]!;
  let spread = 1;
  for (let lag = 1; lag < step; lag++) {
    const psi = alpha * (1 + lag * beta) + (lag % period === 0 ? gamma * (1 - alpha) : 0);
    const ratio = form === 'additive' ? 1 : termAt(step) / termAt(step - lag);
    spread += (psi * ratio) ** 2;
  }
  return spread;
}
