import { describe, expect, it } from 'vitest';
import { zeroMatrix } from '@/analysis/linear-algebra/matrix';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';
import { buildReconciler, defaultReconciliation, RECONCILIATIONS } from '@/analysis/reconciliation/reconcile';
import { toSummingMatrix } from '@/analysis/reconciliation/summing-matrix';

const parents = [-1, 0, 0, 1, 1, 2, 2, 2];
const summing = toSummingMatrix(parents);
const random = buildRandom(64);
const residuals = zeroMatrix(40, 8);
residuals.values.forEach((_, k) => (residuals.values[k] = (1 + (k % 8)) * drawNormal(random)));
const base = Float64Array.of(52, 20, 35, 9, 8, 12, 14, 6);

function gapToSums(values: Float64Array): number {
  const sums = new Float64Array(8);
  for (let i = 3; i < 8; i++) for (let at = i; at >= 0; at = parents[at]!) sums[at]! += values[i]!;
  return values.reduce((worst, value, i) => Math.max(worst, Math.abs(value - sums[i]!)), 0);
}

describe('buildReconciler', () => {
  it('is hand-worked for a sum of two', () => {
    // 10 against 3 + 4: the gap of 3 is shared by three forecasts that count alike.
    const pair = toSummingMatrix([-1, 0, 0]);
    const reconcile = buildReconciler({ summing: pair, method: 'ols', residuals: null });
    const [total, first, second] = reconcile(Float64Array.of(10, 3, 4));
    expect(total).toBeCloseTo(9, 12);
    expect(first).toBeCloseTo(4, 12);
    expect(second).toBeCloseTo(5, 12);
  });

  it('makes forecasts add up, whatever the method', () => {
    for (const method of RECONCILIATIONS) {
      expect(gapToSums(buildReconciler({ summing, method, residuals })(base))).toBeLessThan(1e-9);
    }
  });

  it('leaves forecasts that add up as they are', () => {
    const sums = buildReconciler({ summing, method: 'bottom-up', residuals: null })(base);
    for (const method of RECONCILIATIONS) {
      buildReconciler({ summing, method, residuals })(sums).forEach((value, i) =>
        expect(value).toBeCloseTo(sums[i]!, 9),
      );
    }
  });

  it('keeps the top in top-down, the finest in bottom-up', () => {
    expect(buildReconciler({ summing, method: 'top-down', residuals })(base)[0]).toBeCloseTo(52, 12);
    expect(buildReconciler({ summing, method: 'bottom-up', residuals })(base).slice(3)).toEqual(
      base.slice(3),
    );
  });

  it('moves series with small errors less', () => {
    const uneven = {
      ...residuals,
      values: residuals.values.map((value, k) => (k % 8 === 3 ? value / 1000 : value)),
    };
    const moved = buildReconciler({ summing, method: 'wls-var', residuals: uneven })(base);
    expect(Math.abs(moved[3]! - 9)).toBeLessThan(1e-4);
    expect(Math.abs(moved[4]! - 8)).toBeGreaterThan(0.05);
  });

  it('forecasts nothing for a cell where nothing ever happened', () => {
    const silent = { ...residuals, values: residuals.values.map((value, k) => (k % 8 === 7 ? 0 : value)) };
    for (const method of ['wls-var', 'mint-shrink'] as const) {
      const reconciled = buildReconciler({ summing, method, residuals: silent })(base);
      expect(reconciled[7]).toBe(0);
      expect(gapToSums(reconciled)).toBeLessThan(1e-9);
    }
  });

  it('refuses what does not fit', () => {
    const weigh = (input: Partial<Parameters<typeof buildReconciler>[0]>) => () =>
      buildReconciler({ summing, method: 'wls-var', residuals, ...input });
    expect(weigh({ residuals: null })).toThrow(/needs the residuals/);
    expect(weigh({ residuals: zeroMatrix(10, 3) })).toThrow(RangeError);
    expect(weigh({ summing: { ...summing, values: summing.values.slice().reverse() } })).toThrow(/come last/);
    expect(() => weigh({})()(new Float64Array(3))).toThrow(RangeError);
  });
});

describe('defaultReconciliation', () => {
  it('wants more than twice as many errors as finest series to weigh by them', () => {
    expect(defaultReconciliation(801, 400)).toBe('mint-shrink');
    expect(defaultReconciliation(800, 400)).toBe('wls-struct');
  });
});
