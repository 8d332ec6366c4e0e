import { matrixFromRows } from '@/analysis/linear-algebra/matrix';
import { shrinkCovariance } from '@/analysis/reconciliation/error-weights';
import { buildReconciler, RECONCILIATIONS, type Reconciliation } from '@/analysis/reconciliation/reconcile';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-8, rel: 1e-8 };

/** Names of the fixture. */
const FIXTURE_NAMES: Readonly<Record<Reconciliation, string>> = {
  'bottom-up': 'bottom_up',
  'top-down': 'top_down_forecast_proportions',
  ols: 'ols',
  'wls-struct': 'wls_struct',
  'wls-var': 'wls_var',
  'mint-shrink': 'mint_shrink',
};

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { S: number[][]; base: number[]; residuals: number[][] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const summing = matrixFromRows(input.S);
  const residuals = matrixFromRows(input.residuals);
  for (const method of RECONCILIATIONS) {
    const name = FIXTURE_NAMES[method];
    if (!(name in expected)) continue;
    const reconcile = buildReconciler({ summing, method, residuals });
    comparison.numbers(name, reconcile(Float64Array.from(input.base)), expected[name], TOLERANCE);
  }
  comparison.number(
    'shrink_lambda',
    shrinkCovariance(residuals).lambda,
    expected['shrink_lambda'],
    TOLERANCE,
  );
};
