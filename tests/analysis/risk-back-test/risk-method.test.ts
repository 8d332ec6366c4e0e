import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { forecastWeek, RISK_METHODS, scoreCells } from '@/analysis/risk-back-test/risk-method';

const random = buildRandom(3);
const cells = {
  xs: Float64Array.from({ length: 9 }, (_, cell) => (cell % 3) * 1000),
  ys: Float64Array.from({ length: 9 }, (_, cell) => Math.floor(cell / 3) * 1000),
  areas: new Float64Array(9).fill(1),
};
/** Cell 4 has five times the events of the others. */
const where = Uint32Array.from({ length: 600 }, () => (random.uniform() < 0.385 ? 4 : random.below(9)));
const known = {
  cells: where,
  xs: Float64Array.from(where, (cell) => cells.xs[cell]! + 400 * (random.uniform() - 0.5)),
  ys: Float64Array.from(where, (cell) => cells.ys[cell]! + 400 * (random.uniform() - 0.5)),
  days: Float64Array.from(where, () => 200 * random.uniform()),
  weights: new Float64Array(600).fill(1),
};

describe('scoreCells', () => {
  it('finds the worst cell by every method', () => {
    for (const [method, scores] of scoreCells(RISK_METHODS, known, cells, 200)) {
      expect(scores.length).toBe(9);
      expect(scores.indexOf(Math.max(...scores)), method).toBe(4);
    }
  });

  it('ranks by events per area', () => {
    const wide = {
      ...cells,
      areas: Float64Array.from(cells.areas, (area, cell) => (cell === 4 ? 100 * area : area)),
    };
    const scores = scoreCells(['last-quarter'], known, wide, 200).get('last-quarter')!;
    expect(scores.indexOf(Math.max(...scores))).not.toBe(4);
  });

  it('takes the last quarter for the baseline and no more', () => {
    const old = { ...known, days: known.days.map((day) => day / 2) };
    const scores = scoreCells(['last-quarter'], old, cells, 200).get('last-quarter')!;
    expect(scores.reduce((sum, score) => sum + score, 0)).toBe(0);
  });

  it('says nothing by self-excitation of a handful of events', () => {
    const few = { ...known, cells: where.slice(0, 9), xs: known.xs.slice(0, 9), ys: known.ys.slice(0, 9), days: known.days.slice(0, 9), weights: known.weights.slice(0, 9) }; // prettier-ignore
    expect(scoreCells(['self-exciting'], few, cells, 200).get('self-exciting')!.every(Number.isNaN)).toBe(
      true,
    );
  });
});

describe('forecastWeek', () => {
  it('foretells about the events of a mean week', () => {
    const total = forecastWeek(known, cells, 200).mean.reduce((sum, mean) => sum + mean, 0);
    expect(Math.abs(total / ((600 / 200) * 7) - 1)).toBeLessThan(0.25);
  });

  it('counts events by their weights', () => {
    const heavy = { ...known, weights: known.weights.map((weight) => 3 * weight) };
    const ratio = forecastWeek(heavy, cells, 200).mean[4]! / forecastWeek(known, cells, 200).mean[4]!;
    expect(Math.abs(ratio - 3)).toBeLessThan(0.2);
  });
});
