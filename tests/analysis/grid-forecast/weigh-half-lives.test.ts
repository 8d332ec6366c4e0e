import { describe, expect, it } from 'vitest';
import { discountCounts } from '@/analysis/grid-forecast/discounted-counts';
import { toRatePrior } from '@/analysis/grid-forecast/gamma-poisson';
import { forecastGrid } from '@/analysis/grid-forecast/grid-forecast';
import { weighHalfLives } from '@/analysis/grid-forecast/weigh-half-lives';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const UNITS = 200;
const STEPS = 80;
const JUMP = 70;

/** The first half of the cells stays as it is; the other rises fourfold ten steps before the end. */
function drawPanel(seed: number) {
  const random = buildRandom(seed);
  const counts = new Float64Array(UNITS * STEPS);
  for (let unit = 0; unit < UNITS; unit++)
    for (let t = 0; t < STEPS; t++)
      counts[unit * STEPS + t] = drawPoisson(random, unit >= UNITS / 2 && t >= JUMP ? 8 : 2);
  return { counts, units: UNITS, steps: STEPS };
}

const exposure = new Float64Array(STEPS).fill(1);

function ratesOf(panel: ReturnType<typeof drawPanel>, halfLives: readonly number[]) {
  return halfLives.map((halfLifeSteps) => {
    const learned = discountCounts(panel, exposure, halfLifeSteps);
    return { halfLifeSteps, prior: toRatePrior(learned.events, learned.exposure) };
  });
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('weighHalfLives', () => {
  it('believes the short half-life where a cell has changed, and only there', () => {
    const panel = drawPanel(71);
    const weights = weighHalfLives(panel, exposure, ratesOf(panel, [4, 64]));
    const short = Float64Array.from({ length: UNITS }, (_, unit) => weights[unit * 2]!);
    expect(mean(short.subarray(UNITS / 2))).toBeGreaterThan(0.9);
    expect(mean(short.subarray(0, UNITS / 2))).toBeLessThan(0.6);
  });

  it('gives weights that add up to 1, also with unknown counts', () => {
    const panel = drawPanel(72);
    panel.counts.fill(NaN, 0, STEPS);
    const weights = weighHalfLives(panel, exposure, ratesOf(panel, [4, 16, 64]));
    for (let unit = 0; unit < UNITS; unit++) {
      const [a, b, c] = weights.subarray(unit * 3, unit * 3 + 3);
      expect(a! + b! + c!).toBeCloseTo(1, 12);
    }
  });
});

describe('forecastGrid with several half-lives', () => {
  it('misses what comes by less than with either alone, where some cells change and others do not', () => {
    const panel = drawPanel(73);
    const missOf = (halfLifeSteps: number | readonly number[]) =>
      forecastGrid({ ...panel, halfLifeSteps }).mean.reduce(
        (sum, value, unit) => sum + (value - (unit >= UNITS / 2 ? 8 : 2)) ** 2,
        0,
      );
    const mixed = missOf([4, 64]);
    expect(mixed).toBeLessThan(missOf(4));
    expect(mixed).toBeLessThan(missOf(64));
  });

  it('is the same as with one where that one is given twice', () => {
    const panel = drawPanel(74);
    const once = forecastGrid({ ...panel, halfLifeSteps: 16 });
    const twice = forecastGrid({ ...panel, halfLifeSteps: [16, 16] });
    twice.mean.forEach((value, unit) => expect(value).toBeCloseTo(once.mean[unit]!, 10));
    expect(twice.upper95).toEqual(once.upper95);
  });
});
