import { describe, expect, it } from 'vitest';
import { detectEars } from '@/analysis/ears/ears';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const calm = [4, 6, 5, 5, 4, 6, 5];

describe('detectEars', () => {
  it('is hand-worked for a burst after a calm week', () => {
    // Mean 5, sum of squares 4 over 6: deviation 0.8165; bound 5 + 3.0902 * 0.8165.
    const { c1, c2 } = detectEars(Float64Array.from([...calm, 9]));
    expect(c1.firstDay).toBe(7);
    expect(c1.upperBound[0]).toBeCloseTo(5 + 3.090232 * Math.sqrt(4 / 6), 5);
    expect(c1.statistic[0]).toBeCloseTo(4 / Math.sqrt(4 / 6), 12);
    expect(Array.from(c1.alarm)).toEqual([1]);
    expect(c2.alarm.length).toBe(0);
  });

  it('keeps the last two days out of the baseline of C2, so that a rise does not hide itself', () => {
    const { c1, c2 } = detectEars(Float64Array.from([...calm, 9, 12, 9]));
    // On the last day C1 has the rise in its baseline, C2 has not.
    expect(c1.alarm.at(-1)).toBe(0);
    expect(c2.alarm.at(-1)).toBe(1);
  });

  it('sums over three days what C2 exceeds one by', () => {
    const { c2, c3 } = detectEars(Float64Array.from([...calm, 6, 7, 6, 7, 6]));
    const excess = Array.from(c2.statistic.subarray(0, 3), (value) => Math.max(0, value - 1));
    expect(c3.firstDay).toBe(11);
    expect(c3.statistic[0]).toBeCloseTo(excess[0]! + excess[1]! + excess[2]!, 12);
  });

  it('does not take a single event after a silent week for a burst', () => {
    const quiet = [0, 0, 0, 0, 0, 0, 0, 1];
    expect(detectEars(Float64Array.from(quiet)).c1.alarm[0]).toBe(0);
    const bare = detectEars(Float64Array.from(quiet), { minSigma: 0 }).c1;
    expect(bare.alarm[0]).toBe(1);
    expect(bare.statistic[0]).toBe(Infinity);
  });

  it('is not moved by a constant added to every day', () => {
    const random = buildRandom(41);
    const counts = Float64Array.from({ length: 60 }, () => drawPoisson(random, 9));
    const shifted = detectEars(counts.map((count) => count + 100));
    const plain = detectEars(counts);
    expect(shifted.c1.alarm).toEqual(plain.c1.alarm);
    expect(shifted.c3.alarm).toEqual(plain.c3.alarm);
  });

  it('says nothing of a series shorter than its baseline, and refuses a baseline of one day', () => {
    expect(detectEars(Float64Array.from(calm)).c1.upperBound.length).toBe(0);
    expect(detectEars(new Float64Array(0)).c3.statistic.length).toBe(0);
    expect(() => detectEars(Float64Array.from(calm), { baselineDays: 1 })).toThrow(RangeError);
  });
});
