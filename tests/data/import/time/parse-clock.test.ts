import { describe, expect, it } from 'vitest';
import { parseClock, parseTimeCell } from '#data/import/time/parse-clock';

describe('parseClock', () => {
  it.each([
    ['9:05', 32_700],
    ['09:05:33.250', 32_733],
    ['12:00 AM', 0],
    ['12:30 pm', 45_000],
    ['下午3点', 54_000],
    ['凌晨1:30', 5400],
    ['14时05分', 50_700],
    ['143000', 52_200],
  ])('reads %s', (text, seconds) => {
    expect(parseClock(text)).toEqual({ seconds, offsetSeconds: null });
  });

  it('reads the hours and minutes of police files in one number', () => {
    expect(['2230', '930', '5', '0001', '2560'].map((text) => parseTimeCell(text)?.seconds ?? null)).toEqual([
      81_000,
      34_200,
      300,
      60,
      null,
    ]);
  });
});
