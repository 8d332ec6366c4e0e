import { describe, expect, it } from 'vitest';
import { firstCategories } from '@/studies/first-categories';
import { randomStudyInput, withRows } from '#tests/support/random-study-input';

const input = randomStudyInput({ seed: 1, days: 30, perDay: 10 });

describe('firstCategories', () => {
  it('rolls classes up to the first level', () => {
    const { categories, categoryOfRow } = firstCategories(input.ground, input.rows);

    expect(categories.map(({ code }) => code)).toEqual(['01', '02']);
    categoryOfRow.forEach((category, row) => expect(category).toBe(input.rows.category[row] === 2 ? 1 : 0));
  });

  it('lets a class the district does not name stand for itself', () => {
    const { rows } = withRows(input, () => ({ categoryCodes: ['01a', '01b', 'strange'] }));

    expect(firstCategories(input.ground, rows).categories.map(({ name }) => name.zh)).toEqual([
      '一类',
      'strange',
    ]);
  });

  it('leaves out classes without a row', () => {
    const { rows } = withRows(input, ({ category }) => ({ category: category.map(() => 2) }));

    expect(firstCategories(input.ground, rows).categories.map(({ code }) => code)).toEqual(['02']);
  });
});
