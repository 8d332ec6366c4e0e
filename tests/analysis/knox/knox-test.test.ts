import { describe, expect, it } from 'vitest';
import { knoxTest } from '@/analysis/knox/knox-test';
import { buildRandom } from '@/analysis/random/random';
import { uniformityP } from '#tests/support/uniformity';

const options = { distanceMeters: 200, timeSpan: 7, permutations: 199 };

function chanceEvents(seed: number, count: number) {
  const random = buildRandom(seed);
  const draw = (size: number) => Float64Array.from({ length: count }, () => random.uniform() * size);
  return { xs: draw(2000), ys: draw(2000), times: draw(365).map(Math.floor) };
}

describe('knoxTest', () => {
  it('finds repeats that follow close by', () => {
    const events = chanceEvents(1, 150);
    for (let k = 0; k < 25; k++) {
      events.xs[125 + k] = events.xs[k]! + 40;
      events.ys[125 + k] = events.ys[k]!;
      events.times[125 + k] = events.times[k]! + 3;
    }
    const test = knoxTest(events, options);
    expect(test.p).toBeLessThanOrEqual(0.01);
    expect(test.ratio).toBeGreaterThan(1.5);
    expect(test).toMatchObject({ permutations: 199, seed: 12345, pairCount: (150 * 149) / 2 });
  });

  it('has uniform p under chance, with limits wide enough for many close pairs', () => {
    const pValues = Array.from(
      { length: 150 },
      (_, run) =>
        knoxTest(chanceEvents(run, 90), { distanceMeters: 400, timeSpan: 30, permutations: 199, seed: run })
          .p,
    );
    expect(uniformityP(pValues)).toBeGreaterThan(0.001);
  });

  it('does not change when the map is turned and moved, or events listed in another order', () => {
    const events = chanceEvents(2, 80);
    const [cos, sin] = [Math.cos(1), Math.sin(1)];
    const turned = {
      xs: events.xs.map((x, i) => 4e5 + cos * x - sin * events.ys[i]!),
      ys: events.ys.map((y, i) => 3e6 + sin * events.xs[i]! + cos * y),
      times: events.times,
    };
    expect(knoxTest(turned, options)).toMatchObject({ closeInBoth: knoxTest(events, options).closeInBoth });
    const reversed = {
      xs: events.xs.slice().reverse(),
      ys: events.ys.slice().reverse(),
      times: events.times.slice().reverse(),
    };
    const { closeInBoth, expected, variance } = knoxTest(events, options);
    const again = knoxTest(reversed, options);
    expect([again.closeInBoth, again.expected]).toEqual([closeInBoth, expected]);
    expect(again.variance).toBeCloseTo(variance, 9);
  });

  it('has permutations whose mean and spread are the exact ones', () => {
    const events = chanceEvents(3, 120);
    const random = buildRandom(9);
    const counts = Array.from({ length: 300 }, () => {
      const times = events.times.slice();
      for (let i = times.length - 1; i > 0; i--) {
        const j = random.below(i + 1);
        [times[i], times[j]] = [times[j]!, times[i]!];
      }
      return knoxTest({ ...events, times }, { ...options, permutations: 0 }).closeInBoth;
    });
    const { expected, variance } = knoxTest(events, options);
    const mean = counts.reduce((sum, count) => sum + count, 0) / 300;
    const spread = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 300;
    expect(Math.abs(mean - expected) / Math.sqrt(variance / 300)).toBeLessThan(4);
    expect(spread / variance).toBeGreaterThan(0.7);
    expect(spread / variance).toBeLessThan(1.4);
  });

  it('has no ratio where nothing is expected, and refuses shapes that do not fit', () => {
    expect(knoxTest({ xs: [0, 900], ys: [0, 0], times: [0, 1] }, options).ratio).toBeNaN();
    expect(() => knoxTest({ xs: [0], ys: [0], times: [] }, options)).toThrow(RangeError);
  });
});
