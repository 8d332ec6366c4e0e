import { describe, expect, it } from 'vitest';
import { includeSelf, rowStandardize, weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { getisOrdGiStar } from '@/analysis/gi-star/getis-ord-gi-star';
import { queenLattice } from '#tests/support/lattice';

/** Five cells in a row; each one's neighbors are itself and the cells beside it. */
const row = includeSelf(weightsFromLists([[1], [0, 2], [1, 3], [2, 4], [3]]));

describe('getisOrdGiStar', () => {
  it('gives the score worked out by hand for a lone peak at the end of the row', () => {
    // Mean 2, S 4, local sum 10 over 2 cells: (10 - 4) / (4 sqrt(6 / 4)) = sqrt(1.5).
    expect(getisOrdGiStar([0, 0, 0, 0, 10], row).z[4]).toBeCloseTo(Math.sqrt(1.5), 12);
  });

  it('does not change when values are rescaled or shifted, or rows of weights scaled', () => {
    const values = [3, 1, 4, 1, 5];
    const { z } = getisOrdGiStar(values, row);
    const moved = getisOrdGiStar(
      values.map((value) => 7 * value + 2),
      row,
    ).z;
    const scaled = getisOrdGiStar(values, rowStandardize(row)).z;
    z.forEach((score, i) => {
      expect(moved[i]).toBeCloseTo(score, 12);
      expect(scaled[i]).toBeCloseTo(score, 12);
    });
  });

  it('follows its units when they are numbered in another order', () => {
    const values = [3, 1, 4, 1, 5];
    const reversed = getisOrdGiStar([...values].reverse(), row).z.reverse();
    getisOrdGiStar(values, row).z.forEach((score, i) => expect(reversed[i]).toBeCloseTo(score, 12));
  });

  it('is undefined, with the reason, where nothing varies', () => {
    const { z, reasons } = getisOrdGiStar(new Float64Array(5).fill(0.1), row);
    expect(z.every(Number.isNaN)).toBe(true);
    expect(new Set(reasons)).toEqual(new Set(['constant']));
  });

  it('is undefined only for the unit that neighbors all others alike', () => {
    const star = includeSelf(weightsFromLists([[1, 2, 3], [0], [0], [0]]));
    const { z, reasons } = getisOrdGiStar([1, 5, 2, 9], rowStandardize(star));
    expect(z[0]).toBeNaN();
    expect(reasons).toEqual(['constant', null, null, null]);
  });

  it('is the plain standard score for an island that is its own neighbor', () => {
    const weights = includeSelf(weightsFromLists([[1], [0], []]));
    const values = [1, 2, 6];
    expect(getisOrdGiStar(values, weights).z[2]).toBeCloseTo(3 / Math.sqrt(14 / 3), 12);
  });

  it('leaves units without exposure out, as if they were not there', () => {
    const values = Float64Array.of(3, 1, 4, 1, NaN);
    const { z, reasons } = getisOrdGiStar(values, row);
    const alone = getisOrdGiStar([3, 1, 4, 1], includeSelf(weightsFromLists([[1], [0, 2], [1, 3], [2]]))).z;
    expect(z[4]).toBeNaN();
    expect(reasons[4]).toBe('no_exposure');
    alone.forEach((score, i) => expect(z[i]).toBeCloseTo(score, 12));
  });

  it('refuses weights of other units and is undefined for one unit', () => {
    expect(() => getisOrdGiStar([1, 2], row)).toThrow(RangeError);
    expect(getisOrdGiStar([1], includeSelf(weightsFromLists([[]]))).reasons).toEqual(['too_few']);
  });

  it('puts a planted block of high counts on top of a flat map', () => {
    const weights = includeSelf(queenLattice(9));
    const values = Float64Array.from({ length: 81 }, (_, cell) => (cell % 9 < 3 && cell < 27 ? 6 : cell % 2));
    const { z } = getisOrdGiStar(values, weights);
    expect(z.indexOf(Math.max(...z))).toBe(10);
  });
});
