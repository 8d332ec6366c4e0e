import { describe, expect, it } from 'vitest';
import { parsePair } from '#data/import/place/parse-pair';

describe('parsePair', () => {
  it.each([
    ['POINT (-71.06 42.35)', -71.06, 42.35, 'longitude-first'],
    ['SRID=4326;POINT(-71.06 42.35)', -71.06, 42.35, 'longitude-first'],
    ['{"type":"Point","coordinates":[-71.1,42]}', -71.1, 42, 'longitude-first'],
    ['(42.35, -71.06)', 42.35, -71.06, 'latitude-first'],
    ['33 Beacon St\nBoston MA 02108\n(42.35°, -71.06°)', 42.35, -71.06, 'latitude-first'],
    ["{'latitude': '42.1', 'longitude': '-71.2'}", 42.1, -71.2, 'latitude-first'],
    ['120.28,31.92', 120.28, 31.92, null],
    ['120.28 31.92', 120.28, 31.92, null],
  ])('reads %s', (text, first, second, order) => {
    expect(parsePair(text)).toEqual({ first, second, order });
  });

  it('goes by the letters of degrees, minutes and seconds', () => {
    expect(parsePair('42°21\'00"N 71°3\'00"W')).toEqual({
      first: 42.35,
      second: -71.05,
      order: 'latitude-first',
    });
  });

  it('finds no pair in words, however long', () => {
    expect(parsePair('Case Closed. Noted, on the new west side '.repeat(8))).toBeNull();
    expect(parsePair('33 Beacon St')).toBeNull();
  });
});
