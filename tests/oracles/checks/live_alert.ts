import {
  ALERT_LEVELS,
  exactCountInterval,
  toAlertLevel,
  upperTailP,
} from '@/analysis/live-alert/alert-level';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { rel: 1e-8, abs: 1e-300 };

interface LiveAlertInput {
  readonly observed: number;
  readonly expected_mu: number;
  readonly dispersion_k: number | null;
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const { observed, expected_mu: mean, dispersion_k: dispersion } = oracleCase['input'] as LiveAlertInput;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const p = upperTailP({ observed, expected: mean, dispersion });
  comparison.number('p_upper', p, expected['p_upper'], TOLERANCE);
  // A lone unit: nothing to adjust for.
  const level = toAlertLevel({ observed, expected: mean, p, adjustedP: p, gridLevel: false });
  comparison.exact('level', ALERT_LEVELS[level], expected['level']);
  comparison.number('ratio', observed / mean, expected['ratio'], TOLERANCE);
  const { lower, upper } = exactCountInterval(observed);
  comparison.numbers('exact_ci95', [lower, upper], expected['exact_ci95_of_observed'], TOLERANCE);
};
