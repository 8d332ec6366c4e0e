import { describe, expect, it } from 'vitest';
import { allWeeks, sameWeeks } from '@/analysis/farrington/reference-weeks';

const options = { yearsBack: 2, halfWindow: 1, weeksPerYear: 52 };

describe('sameWeeks', () => {
  it('takes the weeks around the same week of each year', () => {
    expect(sameWeeks(110, options).weeks).toEqual([5, 6, 7, 57, 58, 59]);
  });

  it('takes what there is of a short record', () => {
    expect(sameWeeks(104, options).weeks).toEqual([0, 1, 51, 52, 53]);
    expect(sameWeeks(20, options).weeks).toEqual([]);
  });
});

describe('allWeeks', () => {
  it('runs from the first window to the guard, with the season of the week itself around each window', () => {
    const { weeks, seasons } = allWeeks(110, options, 8, 26)!;
    expect([weeks[0], weeks.at(-1)]).toEqual([5, 83]);
    const own = weeks.filter((_, i) => seasons[i] === 0);
    expect(own).toEqual([5, 6, 7, 57, 58, 59]);
  });

  it('splits the rest of the year evenly, the first seasons one week longer where it does not divide', () => {
    // 52 - 3 = 49 weeks over 4 seasons: 13, 12, 12, 12.
    const { weeks, seasons } = allWeeks(200, options, 5, 26)!;
    const year = seasons.slice(0, 52);
    expect(weeks.length).toBe(200 - 26 - (200 - 104 - 1));
    expect([0, 1, 2, 3, 4].map((season) => year.filter((value) => value === season).length)).toEqual([
      3, 13, 12, 12, 12,
    ]);
  });

  it('has nothing to say where the record is too short', () => {
    expect(allWeeks(100, options, 10, 26)).toBeNull();
  });
});
