import { describe, expect, it } from 'vitest';
import { forecastGrid } from '@/analysis/grid-forecast/grid-forecast';
import { buildRandom } from '@/analysis/random/random';
import { drawExponential, drawPoisson } from '@/analysis/random/variates';

function drawPanel(seed: number, units: number, steps: number) {
  const random = buildRandom(seed);
  const rates = Float64Array.from(
    { length: units },
    () => 0.4 * (drawExponential(random) + drawExponential(random)),
  );
  const counts = Float64Array.from({ length: units * (steps + 1) }, (_, i) =>
    drawPoisson(random, rates[Math.floor(i / (steps + 1))]!),
  );
  const past = new Float64Array(units * steps);
  const next = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    past.set(counts.subarray(unit * (steps + 1), (unit + 1) * (steps + 1) - 1), unit * steps);
    next[unit] = counts[(unit + 1) * (steps + 1) - 1]!;
  }
  return { panel: { counts: past, units, steps }, rates, next };
}

describe('forecastGrid', () => {
  it('holds 95 of 100 counts to come in its band, a whole number at both ends', () => {
    const { panel, next } = drawPanel(47, 3000, 30);
    const { lower95, upper95 } = forecastGrid({ ...panel, halfLifeSteps: Infinity });
    let held = 0;
    next.forEach((count, unit) => {
      if (count >= lower95[unit]! && count <= upper95[unit]!) held++;
      expect(Number.isInteger(upper95[unit]!)).toBe(true);
    });
    // Whole bands of small counts hold a little more than they promise.
    expect(held / 3000).toBeGreaterThan(0.945);
    expect(held / 3000).toBeLessThan(0.99);
  });

  it('says how likely an event is, and is right about it', () => {
    const { panel, next } = drawPanel(48, 3000, 30);
    const { eventProbability } = forecastGrid({ ...panel, halfLifeSteps: Infinity });
    const foretold = eventProbability.reduce((sum, p) => sum + p, 0);
    const came = next.filter((count) => count > 0).length;
    expect(Math.abs(foretold - came)).toBeLessThan(4 * Math.sqrt(foretold));
  });

  it('misses true rates by less than the plain means do', () => {
    const { panel, rates } = drawPanel(49, 400, 8);
    const { mean } = forecastGrid({ ...panel, halfLifeSteps: Infinity });
    const missOf = (estimate: (unit: number) => number) =>
      rates.reduce((sum, rate, unit) => sum + (estimate(unit) - rate) ** 2, 0);
    const plain = (unit: number) =>
      panel.counts.subarray(unit * 8, unit * 8 + 8).reduce((a, b) => a + b, 0) / 8;
    expect(missOf((unit) => mean[unit]!)).toBeLessThan(missOf(plain));
  });

  it('grows with the exposure to come', () => {
    const { panel } = drawPanel(50, 50, 20);
    const one = forecastGrid(panel).mean;
    forecastGrid({ ...panel, futureExposure: 3 }).mean.forEach((mean, unit) =>
      expect(mean).toBeCloseTo(3 * one[unit]!, 12),
    );
  });

  it('does not know cells without exposure, nor a panel where nothing ever happened', () => {
    const silent = forecastGrid({ counts: new Float64Array(6), units: 2, steps: 3 });
    expect(silent.reasons).toEqual(['too_few', 'too_few']);
    expect(Array.from(silent.mean)).toEqual([NaN, NaN]);
    const unseen = forecastGrid({ counts: [NaN, NaN, 1, 2], units: 2, steps: 2 });
    expect(unseen.reasons).toEqual(['no_exposure', null]);
    expect(unseen.upper80[0]).toBeNaN();
  });

  it('gives a cell without events a risk above zero', () => {
    const { mean } = forecastGrid({ counts: [0, 0, 5, 3, 1, 1], units: 3, steps: 2 });
    expect(mean[0]).toBeGreaterThan(0);
  });
});
