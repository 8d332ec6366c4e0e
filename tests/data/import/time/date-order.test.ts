import { describe, expect, it } from 'vitest';
import { collectDateOrder } from '#data/import/time/date-order';

function orderOf(texts: readonly string[], given: 'mdy' | 'dmy' | null = null) {
  const evidence = collectDateOrder();
  texts.forEach(evidence.add);
  return evidence.conclude('a.csv', given);
}

describe('collectDateOrder', () => {
  it('finds the month by what can be none', () => {
    expect(orderOf(['01/02/2015', '01/13/2015']).order).toBe('mdy');
    expect(orderOf(['01/02/2015', '13/01/2015']).order).toBe('dmy');
  });

  it('says nothing where no date depends on it', () => {
    expect(orderOf(['2015-01-02', '20150102'])).toEqual({ order: 'mdy', note: null });
  });

  it('goes by the order of the rows where no day is above 12', () => {
    const days = [1, 2, 3].flatMap((month) => Array.from({ length: 12 }, (_, i) => [i + 1, month] as const));
    const dayFirst = days.map(([day, month]) => `${day}/${month}/2020`);

    expect(orderOf(dayFirst)).toMatchObject({ order: 'dmy' });
    expect(orderOf(dayFirst).note?.en).toContain('by the order of the rows');
  });

  it('asks for the flag where nothing tells, and takes it', () => {
    const open = ['01/02/2015', '03/04/2015', '02/02/2015'];

    expect(() => orderOf(open)).toThrow(/Add --date-format mdy/);
    expect(orderOf(open, 'dmy').order).toBe('dmy');
  });

  it('refuses a file that mixes both orders', () => {
    expect(() => orderOf(['01/13/2015', '13/01/2015'])).toThrow(
      /mixes day\/month\/year and month\/day\/year/,
    );
  });
});
