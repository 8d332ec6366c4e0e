import { describe, expect, it } from 'vitest';
import { keepCategories } from '#data/backtest/keep-categories';
import { randomStudyInput } from '#tests/support/random-study-input';

const { rows, ground } = randomStudyInput({ seed: 3, days: 20, perDay: 30 });

describe('keepCategories', () => {
  it('keeps the rows of a class and of all below it, column by column', () => {
    const kept = keepCategories(rows, ground.categories, ['01']);
    const wanted = [...rows.category.keys()].filter((row) => rows.category[row]! < 2);
    expect(kept.count).toBe(wanted.length);
    expect([...kept.ids]).toEqual(wanted.map((row) => rows.ids[row]!));
    expect(kept.x).toBeInstanceOf(Float32Array);
    expect(kept.categoryCodes).toBe(rows.categoryCodes);
  });

  it('keeps all where no class is named and refuses one that does not exist', () => {
    expect(keepCategories(rows, ground.categories, [])).toBe(rows);
    expect(() => keepCategories(rows, ground.categories, ['zz'])).toThrow(RangeError);
  });
});
