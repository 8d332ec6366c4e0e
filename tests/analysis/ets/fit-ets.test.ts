import { describe, expect, it } from 'vitest';
import { ETS_FORMS } from '@/analysis/ets/ets-model';
import { chooseEts, fitEts, summarizeEts } from '@/analysis/ets/fit-ets';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';

const random = buildRandom(23);
const noise = Float64Array.from({ length: 160 }, () => drawNormal(random));
const week = [6, -2, -3, 0, 4, -5, 0];

describe('fitEts', () => {
  it('stays in the usual region', () => {
    for (const form of ETS_FORMS) {
      const { parameters } = fitEts(noise, form, 7);
      const { alpha, beta, gamma, phi } = parameters;
      expect(alpha).toBeGreaterThan(0);
      expect(alpha).toBeLessThan(1);
      expect(beta).toBeLessThanOrEqual(alpha);
      expect(gamma).toBeLessThanOrEqual(1 - alpha);
      expect(phi === 1 || (phi >= 0.8 && phi <= 0.98)).toBe(true);
    }
  });

  it('fits no worse with more to fit with', () => {
    const sumOf = (form: (typeof ETS_FORMS)[number]) => fitEts(noise, form, 7).sumOfSquares;
    expect(sumOf('AAN')).toBeLessThan(sumOf('ANN') * 1.001);
    expect(sumOf('ANA')).toBeLessThan(sumOf('ANN') * 1.001);
    expect(sumOf('AAA')).toBeLessThan(sumOf('ANA') * 1.001);
  });

  it('finds the smoothing weight a random level was made with', () => {
    let level = 50;
    const values = Float64Array.from({ length: 600 }, () => {
      const error = drawNormal(random);
      const value = level + error;
      level += 0.4 * error;
      return value;
    });
    expect(fitEts(values, 'ANN', 1).parameters.alpha).toBeCloseTo(0.4, 0);
    expect(Math.abs(fitEts(values, 'ANN', 1).parameters.alpha - 0.4)).toBeLessThan(0.1);
  });

  it('is the plain mean for values that never move', () => {
    const fit = fitEts(new Float64Array(30).fill(7), 'ANN', 1);
    expect(fit.final.level).toBeCloseTo(7, 10);
    expect(fit.errorVariance).toBeCloseTo(0, 12);
  });

  it('refuses gaps and series shorter than what it estimates', () => {
    expect(() => fitEts(Float64Array.of(1, NaN, 3, 4, 5, 6), 'ANN', 1)).toThrow(/gap/);
    expect(() => fitEts(noise.subarray(0, 12), 'AAdA', 7)).toThrow(RangeError);
    expect(() => summarizeEts(noise.subarray(0, 3), 'ANN', fitEts(noise, 'ANN', 1))).toThrow(RangeError);
  });
});

describe('chooseEts', () => {
  it('takes a season where there is one and none where there is none', () => {
    const seasonal = noise.map((value, t) => 30 + week[t % 7]! + value);
    expect(chooseEts(seasonal, 7).chosen.form).toBe('ANA');
    expect(chooseEts(noise, 7).chosen.form).toBe('ANN');
  });

  it('takes the least criterion of those it names', () => {
    const { chosen, criteria } = chooseEts(noise, 7);
    expect(criteria.map(({ form }) => form)).toEqual(ETS_FORMS);
    expect(chosen.aicc).toBe(Math.min(...criteria.map(({ aicc }) => aicc)));
  });

  it('leaves out forms the series is too short for', () => {
    const { criteria } = chooseEts(noise.subarray(0, 10), 7);
    expect(criteria.map(({ form }) => form)).toEqual(['ANN', 'AAN', 'AAdN']);
    expect(() => chooseEts(noise.subarray(0, 3), 7)).toThrow(RangeError);
  });
});
