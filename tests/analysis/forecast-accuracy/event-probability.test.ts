import { describe, expect, it } from 'vitest';
import { calibrateByClass, scoreProbabilities } from '@/analysis/forecast-accuracy/event-probability';
import { buildRandom } from '@/analysis/random/random';

describe('scoreProbabilities', () => {
  it('is hand-worked', () => {
    // 0.8 came, 0.4 did not.
    const { count, brier, logScore } = scoreProbabilities(Float64Array.of(0.8, 0.4), Float64Array.of(3, 0))!;
    expect(count).toBe(2);
    expect(brier).toBeCloseTo((0.04 + 0.16) / 2, 12);
    expect(logScore).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12);
  });

  it('does not forgive holding impossible what comes', () => {
    expect(scoreProbabilities(Float64Array.of(0), Float64Array.of(1))!.logScore).toBe(Infinity);
    expect(scoreProbabilities(new Float64Array(0), new Float64Array(0))).toBeNull();
    expect(() => scoreProbabilities(new Float64Array(1), new Float64Array(2))).toThrow(RangeError);
  });
});

describe('calibrateByClass', () => {
  it('orders by probability, in classes of equal size', () => {
    const classes = calibrateByClass(Float64Array.of(0.9, 0.1, 0.7, 0.3), Float64Array.of(1, 0, 0, 2), 2);
    expect(classes.map(({ count }) => count)).toEqual([2, 2]);
    expect(classes[0]!.meanProbability).toBeCloseTo(0.2, 12);
    expect(classes.map(({ observedFraction }) => observedFraction)).toEqual([0.5, 0.5]);
  });

  it('lies on the diagonal where probabilities are right', () => {
    const random = buildRandom(62);
    const probabilities = Float64Array.from({ length: 20000 }, () => random.uniform());
    const counts = probabilities.map((probability) => Number(random.uniform() < probability));
    for (const { meanProbability, observedFraction } of calibrateByClass(probabilities, counts)) {
      expect(Math.abs(meanProbability - observedFraction)).toBeLessThan(0.045);
    }
  });

  it('leaves out classes without members', () => {
    expect(calibrateByClass(Float64Array.of(0.5), Float64Array.of(1))).toHaveLength(1);
  });
});
