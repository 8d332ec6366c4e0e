import { describe, expect, it } from 'vitest';
import { ETS_FORMS, etsStructure, type EtsState } from '@/analysis/ets/ets-model';
import { runEts } from '@/analysis/ets/ets-recursion';
import { buildInitialStateFit } from '@/analysis/ets/initial-state';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const random = buildRandom(22);
const values = Float64Array.from({ length: 30 }, (_, t) => drawPoisson(random, 8 + [4, 0, -4][t % 3]!));

function nudge(state: EtsState, by: number): EtsState[] {
  const { level, trend, season } = state;
  const shifted = season.map((term, i) => term + (i === 0 ? by : i === 1 ? -by : 0));
  return [
    { level: level + by, trend, season },
    ...(trend === 0 ? [] : [{ level, trend: trend + by / 10, season }]),
    ...(season.length === 0 ? [] : [{ level, trend, season: shifted }]),
  ];
}

describe('buildInitialStateFit', () => {
  it('finds the first level by hand', () => {
    // alpha 0.5 on 4, 8 from x: errors 4 - x and 8 - (4 + x) / 2 = 6 - x / 2; least at 4 - x + (6 - x / 2) / 2 = 0.
    const fit = buildInitialStateFit(Float64Array.of(4, 8), 'ANN', 1);
    const { state, sumOfSquares } = fit({ alpha: 0.5, beta: 0, gamma: 0, phi: 1 });
    expect(state.level).toBeCloseTo(5.6, 12);
    expect(sumOfSquares).toBeCloseTo(1.6 ** 2 + 3.2 ** 2, 12);
  });

  it('gives the sum of squares its state really has, and no state near it does better', () => {
    for (const form of ETS_FORMS) {
      const { trend, damped, seasonal } = etsStructure(form);
      const parameters = {
        alpha: 0.3,
        beta: trend ? 0.1 : 0,
        gamma: seasonal ? 0.2 : 0,
        phi: damped ? 0.9 : 1,
      };
      const { state, sumOfSquares } = buildInitialStateFit(values, form, 3)(parameters);
      expect(runEts(values, parameters, state).sumOfSquares).toBeCloseTo(sumOfSquares, 8);
      for (const other of [...nudge(state, 0.1), ...nudge(state, -0.1)]) {
        expect(runEts(values, parameters, other).sumOfSquares).toBeGreaterThan(sumOfSquares);
      }
    }
  });

  it('makes the seasonal states cancel', () => {
    const fit = buildInitialStateFit(values, 'AAA', 3)({ alpha: 0.2, beta: 0.1, gamma: 0.1, phi: 1 });
    expect(fit.state.season.reduce((sum, term) => sum + term, 0)).toBeCloseTo(0, 12);
  });
});
