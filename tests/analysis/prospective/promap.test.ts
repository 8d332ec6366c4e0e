import { describe, expect, it } from 'vitest';
import { promapScores } from '@/analysis/prospective/promap';

const at = (...coordinates: [number, number][]) => ({
  xs: Float64Array.from(coordinates, ([x]) => x),
  ys: Float64Array.from(coordinates, ([, y]) => y),
});
const origin = at([0, 0]);

describe('promapScores', () => {
  it('is hand-worked', () => {
    // 120 m and 10 days: bands 2 and 1: 1 / 3 / 2. At the place, a day ago: 1.
    const events = { ...at([120, 0], [0, 0]), days: Float64Array.of(90, 99), weights: null };
    expect(promapScores(events, origin, { day: 100 })[0]).toBeCloseTo(1 / 6 + 1, 12);
  });

  it('counts up to 400 m and 60 days, the limits included, and nothing of today or later', () => {
    const far = { ...at([400, 0], [400.1, 0]), days: Float64Array.of(40, 40), weights: null };
    expect(promapScores(far, origin, { day: 100 })[0]).toBeCloseTo(1 / 9 / 9, 12);
    const late = { ...at([0, 0], [0, 0]), days: Float64Array.of(100, 39.9), weights: null };
    expect(promapScores(late, origin, { day: 100 })[0]).toBe(0);
  });

  it('adds up and weighs', () => {
    const events = { ...at([10, 0], [60, 0]), days: Float64Array.of(99, 99), weights: Float64Array.of(2, 4) };
    expect(promapScores(events, origin, { day: 100 })[0]).toBe(4);
    expect(() => promapScores({ ...events, days: new Float64Array(1) }, origin, { day: 1 })).toThrow(
      RangeError,
    );
  });
});
