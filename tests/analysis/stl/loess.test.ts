import { describe, expect, it } from 'vitest';
import { buildLoessFitter, smoothLoess, type LoessOptions } from '@/analysis/stl/loess';
import { buildRandom } from '@/analysis/random/random';

const random = buildRandom(11);
const noise = Float64Array.from({ length: 40 }, () => random.uniform());
const line = Float64Array.from({ length: 40 }, (_, i) => 3 + 0.5 * (i + 1));
const linear: LoessOptions = { window: 7, degree: 1, jump: 1 };

describe('smoothLoess', () => {
  it('is hand-worked at the middle of three points', () => {
    // Window 3, distances 1 0 1, bandwidth 1: the neighbors lie beyond 0.999 of it and weigh nothing.
    const smooth = smoothLoess(
      { values: Float64Array.of(1, 5, 3), weights: null },
      { window: 3, degree: 0, jump: 1 },
    );
    expect(smooth[1]).toBe(5);
    // At the left end distances are 0 1 2, bandwidth 2: weights 1, (1 - 1/8)^3, 0.
    const w = (7 / 8) ** 3;
    expect(smooth[0]).toBeCloseTo((1 + 5 * w) / (1 + w), 14);
  });

  it('leaves a straight line as it is, whatever the window and the jump', () => {
    for (const options of [linear, { ...linear, window: 15, jump: 4 }, { ...linear, window: 101, jump: 3 }]) {
      smoothLoess({ values: line, weights: null }, options).forEach((value, i) =>
        expect(value).toBeCloseTo(line[i]!, 10),
      );
    }
  });

  it('adds up: the curve of a sum is the sum of the curves', () => {
    const sum = noise.map((value, i) => value + line[i]!);
    const [a, b, both] = [noise, line, sum].map((values) => smoothLoess({ values, weights: null }, linear));
    both!.forEach((value, i) => expect(value).toBeCloseTo(a![i]! + b![i]!, 12));
  });

  it('does not feel a point of weight zero, and keeps a point that nothing has weight around', () => {
    const weights = new Float64Array(40).fill(1);
    weights[20] = 0;
    const spiked = noise.slice();
    spiked[20] = 1e6;
    const plain = smoothLoess({ values: noise, weights }, linear);
    smoothLoess({ values: spiked, weights }, linear).forEach((value, i) => expect(value).toBe(plain[i]!));
    const nothing = smoothLoess({ values: noise, weights: new Float64Array(40) }, linear);
    expect(nothing).toEqual(noise);
  });

  it('draws straight between the points it fits', () => {
    const jumped = smoothLoess({ values: noise, weights: null }, { ...linear, jump: 3 });
    const full = smoothLoess({ values: noise, weights: null }, linear);
    expect(jumped[3]).toBe(full[3]);
    expect(jumped[4]).toBeCloseTo((2 * full[3]! + full[6]!) / 3, 14);
  });

  it('returns a single value unchanged', () => {
    expect(smoothLoess({ values: Float64Array.of(4), weights: null }, linear)).toEqual(Float64Array.of(4));
  });
});

describe('buildLoessFitter', () => {
  it('reaches beyond the points by carrying the line on', () => {
    const fit = buildLoessFitter({ values: line, weights: null }, linear);
    expect(fit(0, { first: 1, last: 7 })).toBeCloseTo(3, 10);
    expect(fit(41, { first: 34, last: 40 })).toBeCloseTo(3 + 0.5 * 41, 10);
  });

  it('widens its bandwidth by half of what a short series lacks, rounded down', () => {
    // n 3, window 6: bandwidth 2 + floor(3 / 2) = 3 at the left end.
    const fit = buildLoessFitter(
      { values: Float64Array.of(0, 0, 1), weights: null },
      { window: 6, degree: 0 },
    );
    const w = (distance: number) => (1 - (distance / 3) ** 3) ** 3;
    expect(fit(1, { first: 1, last: 3 })).toBeCloseTo(w(2) / (1 + w(1) + w(2)), 14);
  });
});
