import { describe, expect, it } from 'vitest';
import { weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { empiricalBayesGlobal, empiricalBayesLocal } from '@/analysis/empirical-bayes/empirical-bayes';

describe('empiricalBayesGlobal', () => {
  it('is hand-worked for two units', () => {
    // Rates 0 and 1, exposure 10 each: b = .5, s2 = .25, a = .25 - .05 = .2; weight .2 / (.2 + .05) = .8.
    const { rates, priorMean, priorVariance } = empiricalBayesGlobal([0, 10], [10, 10]);
    expect(priorMean).toBe(0.5);
    expect(priorVariance).toBeCloseTo(0.2, 12);
    expect(Array.from(rates, (rate) => Math.round(rate * 1e9) / 1e9)).toEqual([0.1, 0.9]);
  });

  it('shrinks small units more than large ones', () => {
    const { rates, rawRates, priorMean } = empiricalBayesGlobal([4, 40, 10, 100], [10, 100, 100, 1000]);
    const pull = (i: number) => (rawRates[i]! - rates[i]!) / (rawRates[i]! - priorMean);
    expect(rawRates[0]).toBe(rawRates[1]);
    expect(pull(0)).toBeGreaterThan(pull(1));
    expect(pull(0)).toBeLessThanOrEqual(1);
  });

  it('gives every unit the common rate where rates differ no more than chance', () => {
    const { rates, priorVariance } = empiricalBayesGlobal([2, 2, 2], [5, 5, 5]);
    expect(priorVariance).toBe(0);
    expect(Array.from(rates)).toEqual([0.4, 0.4, 0.4]);
    expect(Array.from(empiricalBayesGlobal([0, 0], [5, 5]).rates)).toEqual([0, 0]);
  });

  it('has no rate without exposure, and is not moved by such a unit', () => {
    const { rates, reasons, priorMean } = empiricalBayesGlobal([0, 10, 3], [10, 10, 0]);
    expect(rates[2]).toBeNaN();
    expect(reasons).toEqual([null, null, 'no_exposure']);
    expect(priorMean).toBe(0.5);
    expect(empiricalBayesGlobal([1], [NaN]).priorMean).toBeNaN();
  });

  it('refuses shapes that do not fit', () => {
    expect(() => empiricalBayesGlobal([1], [1, 2])).toThrow(RangeError);
  });
});

describe('empiricalBayesLocal', () => {
  const everyone = weightsFromLists([
    [1, 2],
    [0, 2],
    [0, 1],
  ]);

  it('is the global estimate where everyone neighbors everyone', () => {
    const events = [1, 9, 4];
    const exposure = [10, 30, 5];
    const global = empiricalBayesGlobal(events, exposure).rates;
    empiricalBayesLocal(events, exposure, everyone).rates.forEach((rate, i) =>
      expect(rate).toBeCloseTo(global[i]!, 12),
    );
  });

  it('leaves an island its own rate', () => {
    expect(empiricalBayesLocal([3, 8], [10, 10], weightsFromLists([[], []])).rates[0]).toBeCloseTo(0.3, 12);
  });
});
