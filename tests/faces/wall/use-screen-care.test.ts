import { describe, expect, it } from 'vitest';
import { isBetween } from '@/faces/wall/use-screen-care';

describe('hours in which a wall is dimmed', () => {
  it('run from the first hour to before the last', () => {
    expect([12, 13, 14].map((hour) => isBetween(hour, { fromHour: 13, toHour: 14 }))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('run across midnight', () => {
    const night = { fromHour: 22, toHour: 6 };

    expect([21, 22, 0, 5, 6].map((hour) => isBetween(hour, night))).toEqual([false, true, true, true, false]);
  });

  it('are none where both are the same', () => {
    expect(isBetween(3, { fromHour: 3, toHour: 3 })).toBe(false);
  });
});
