import { describe, expect, it } from 'vitest';
import { parseCoordinate } from '#data/import/place/parse-coordinate';

describe('parseCoordinate', () => {
  it.each([
    ['120.28143', 120.28143],
    ['120,28143', 120.28143],
    [' -71.06 ', -71.06],
    ['１２０．５', 120.5],
    ['120°16\'53.1"E', 120 + 16 / 60 + 53.1 / 3600],
    ['E120°16′53″', 120 + 16 / 60 + 53 / 3600],
    ['71°3\'31"W', -(71 + 3 / 60 + 31 / 3600)],
    ['N 30.5', 30.5],
    ['33.9S', -33.9],
    ['30度15分', 30.25],
    ['40512345.67', 40_512_345.67],
  ])('reads %s', (text, degrees) => {
    expect(parseCoordinate(text)).toBeCloseTo(degrees, 9);
  });

  it.each(['', 'abc', 'NaN', 'Infinity', '12 Main St', '120°75\'0"E', '1.2.3'])(
    'takes %j for none',
    (text) => {
      expect(parseCoordinate(text)).toBeNaN();
    },
  );
});
