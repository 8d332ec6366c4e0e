import { describe, expect, it } from 'vitest';
import { measureMatchedChange } from '@/analysis/matched-change/matched-change';
import type { MatchedChange, MatchedChangeInput } from '@/analysis/matched-change/matched-change';
import { buildRandom } from '@/analysis/random/random';
import type { Random } from '@/analysis/random/random';

const CELLS = 300;
const EARLIER_WINDOWS = 4;

/** Knuth's way: exact for small means. */
function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let product = random.uniform();
  let count = 0;
  while (product > limit) {
    product *= random.uniform();
    count++;
  }
  return count;
}

/** Counts of cells with levels of their own; what happens in the window after is the means times `effectOf`. */
function drawCity(seed: number, effectOf: (cell: number) => number = () => 1) {
  const random = buildRandom(seed);
  const levels = Array.from({ length: CELLS }, () => 4 + 30 * random.uniform() ** 2);
  const draw = (factor: number, effect: (cell: number) => number = () => 1) =>
    levels.map((level, cell) => poisson(random, level * factor * effect(cell)));
  const earlier = draw(EARLIER_WINDOWS);
  const before = draw(1);
  // The whole city rises by a fifth: no cell's doing.
  const after = draw(1.2, effectOf);
  const barred = new Uint8Array(CELLS);
  return { earlier, before, after, barred, earlierWindows: EARLIER_WINDOWS };
}

const assess = (input: MatchedChangeInput): MatchedChange => {
  const change = measureMatchedChange(input);
  if (typeof change === 'string') throw new Error(change);
  return change;
};

describe('measureMatchedChange', () => {
  it('gives the ratio and interval worked out by hand for equal controls', () => {
    // One cell fell from 16 to 8; five like it stayed at 16: ratio 0.5, dispersion 1 (all changed alike).
    // variance = 1/16 + 1/8 + 2 * (5 * 16/25) / 16^2 = 0.2125; t(0.975, 4) = 2.776445
    const change = assess({
      treated: [0],
      before: [16, 16, 16, 16, 16, 16],
      after: [8, 16, 16, 16, 16, 16],
      earlier: [64, 64, 64, 64, 64, 64],
      earlierWindows: 4,
      barred: new Uint8Array(6),
    });
    const reach = 2.776445105 * Math.sqrt(0.2125);

    expect(change).toMatchObject({
      treatedBefore: 16,
      treatedAfter: 8,
      dispersion: 1,
      controls: [1, 2, 3, 4, 5],
    });
    expect(change.controlBefore).toBeCloseTo(16, 12);
    expect(change.ratio).toBeCloseTo(0.5, 12);
    expect(Math.log(change.upper / 0.5)).toBeCloseTo(reach, 8);
    expect(Math.log(0.5 / change.lower)).toBeCloseTo(reach, 8);
  });

  it('finds an effect that was planted: events halved in eight cells', () => {
    const treated = [3, 40, 77, 110, 150, 190, 230, 280];
    const found = Array.from({ length: 50 }, (_, i) =>
      assess({ treated, ...drawCity(i + 1, (cell) => (treated.includes(cell) ? 0.5 : 1)) }),
    );
    const significant = found.filter(({ upper }) => upper < 1).length;
    const mean = found.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / found.length;

    expect(significant).toBeGreaterThanOrEqual(40);
    expect(Math.exp(mean)).toBeGreaterThan(0.42);
    expect(Math.exp(mean)).toBeLessThan(0.6);
  });

  it('claims nothing where nothing was done: at most some 5 % of intervals leave 1 out', () => {
    const claims = Array.from({ length: 300 }, (_, i) =>
      measureMatchedChange({ treated: [i % CELLS], ...drawCity(1000 + i) }),
    ).flatMap((change) => (typeof change === 'string' ? [] : [change]));
    const wrong = claims.filter(({ lower, upper }) => lower > 1 || upper < 1).length;

    expect(claims.length).toBeGreaterThan(250);
    expect(wrong / claims.length).toBeLessThanOrEqual(0.09);
  });

  it('is not taken in by cells picked at their worst, which calm down by themselves', () => {
    const changes = Array.from({ length: 200 }, (_, i) => {
      const city = drawCity(5000 + i);
      // The cell that rose most against its usual level: what a hot-spot list would show.
      const rise = city.before.map((count, cell) => count - city.earlier[cell]! / EARLIER_WINDOWS);
      return measureMatchedChange({ treated: [rise.indexOf(Math.max(...rise))], ...city });
    }).flatMap((change) => (typeof change === 'string' ? [] : [change]));
    const naive = changes.filter(
      ({ treatedBefore, treatedAfter }) => treatedAfter / 1.2 < 0.75 * treatedBefore,
    );
    const claimed = changes.filter(({ upper }) => upper < 1);

    expect(changes.length).toBeGreaterThan(50);
    expect(naive.length / changes.length).toBeGreaterThan(0.4);
    expect(claimed.length / changes.length).toBeLessThanOrEqual(0.15);
  });

  it('never compares with treated or barred cells, nor with cells unlike them', () => {
    const city = drawCity(7);
    const barred = Uint8Array.from({ length: CELLS }, (_, cell) => Number(cell % 2 === 0));
    const { controls } = assess({ ...city, treated: [1, 3], barred });

    expect(controls.every((cell) => cell % 2 === 1 && cell !== 1 && cell !== 3)).toBe(true);
  });

  it('does not change when the whole city does', () => {
    const city = drawCity(9);
    const tripled = { ...city, after: city.after.map((count) => 3 * count) };

    expect(assess({ ...tripled, treated: [10] }).ratio).toBeCloseTo(
      assess({ ...city, treated: [10] }).ratio,
      12,
    );
  });

  it('says why where it cannot tell', () => {
    const few = {
      earlier: [1, 1, 1],
      before: [1, 0, 1],
      after: [0, 1, 0],
      earlierWindows: 4,
      barred: [0, 0, 0],
    };
    const alone = {
      earlier: [400, 4, 4],
      before: [100, 1, 1],
      after: [50, 1, 1],
      earlierWindows: 4,
      barred: [0, 0, 0],
    };

    expect(measureMatchedChange({ treated: [0], ...few })).toBe('too_few');
    expect(measureMatchedChange({ treated: [0], ...alone })).toBe('no_neighbours');
  });

  it('keeps the figures of a cell that had none afterwards', () => {
    const change = assess({
      treated: [0],
      before: [25, 25, 25, 25, 25, 25, 25],
      after: [0, 25, 24, 26, 25, 25, 25],
      earlier: [100, 100, 100, 100, 100, 100, 100],
      earlierWindows: 4,
      barred: new Uint8Array(7),
    });

    expect(change.treatedAfter).toBe(0);
    expect(change.ratio).toBeGreaterThan(0);
    expect(change.upper).toBeLessThan(1);
  });
});
