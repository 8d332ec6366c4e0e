import { defineAnalysis } from '../analysis-module';
import type { Matrix } from '../linear-algebra/matrix';
import { clipToParents } from './clip-to-parents';
import { buildReconciler, defaultReconciliation, type Reconciliation } from './reconcile';
import { toSummingMatrix } from './summing-matrix';

export interface ReconciliationInput {
  /** Index of each series' parent, which comes before it; -1 for the top; the finest series last. Shape `[n]`. */
  readonly parents: Int32Array;
  /** Forecasts by step, then series; shape `[horizon * n]`. */
  readonly base: Float64Array;
  /** One-step errors, shape `[T, n]`; `null` where there are none. */
  readonly residuals: Matrix | null;
  /** `null` takes `mint-shrink` where there are errors enough, else `wls-struct`. */
  readonly method: Reconciliation | null;
}

export interface ReconciliationOutput {
  readonly method: Reconciliation;
  /** Forecasts that add up and are never below 0, by step, then series; shape `[horizon * n]`. */
  readonly forecasts: Float64Array;
}

/** Makes forecasts of district, streets and grids add up. */
export const analysis = defineAnalysis({
  id: 'reconciliation',
  run: ({ parents, base, residuals, method: wanted }: ReconciliationInput): ReconciliationOutput => {
    const n = parents.length;
    if (n === 0 || base.length % n !== 0)
      throw new RangeError(`${base.length} forecasts do not fit ${n} series`);
    const summing = toSummingMatrix(parents);
    const method = wanted ?? defaultReconciliation(residuals?.rows ?? 0, summing.columns);
    const reconcile = buildReconciler({ summing, method, residuals });
    const forecasts = new Float64Array(base.length);
    for (let from = 0; from < base.length; from += n) {
      forecasts.set(clipToParents(reconcile(base.subarray(from, from + n)), parents), from);
    }
    return { method, forecasts };
  },
});
