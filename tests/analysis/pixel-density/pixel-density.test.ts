import { describe, expect, it } from 'vitest';
import {
  EN_62676_4_2015,
  levelAtDistance,
  pixelDensityAt,
  pixelDensityDistance,
} from '@/analysis/pixel-density/pixel-density';

const lens = { fieldOfViewDegrees: 90, widthPixels: 2000 };

describe('pixel density', () => {
  it('halves with twice the distance, and comes back to the same distance', () => {
    // At 10 m a view of 90 degrees is 20 m wide: 100 px / m.
    expect(pixelDensityAt(lens, 10)).toBeCloseTo(100, 9);
    expect(pixelDensityAt(lens, 20)).toBeCloseTo(50, 9);
    expect(pixelDensityDistance(lens, 100)).toBeCloseTo(10, 9);
  });

  it('counts pixels per angle for a fisheye', () => {
    const fisheye = { fieldOfViewDegrees: 180, widthPixels: 3000 };
    expect(pixelDensityAt(fisheye, 10)).toBeCloseTo(3000 / Math.PI / 10, 9);
    expect(pixelDensityDistance({ ...fisheye, fieldOfViewDegrees: 360 }, 25)).toBeCloseTo(
      3000 / (50 * Math.PI),
      9,
    );
  });

  it('names the most demanding level a distance serves', () => {
    expect([1, 10, 40, 41, 1000].map((d) => levelAtDistance(lens, d)?.id ?? null)).toEqual([
      'inspect',
      'observe',
      'detect',
      'monitor',
      null,
    ]);
    expect(levelAtDistance(lens, 10, { edition: 'own', levels: [] })).toBeNull();
  });

  it('lists its levels by rising demand', () => {
    const demands = EN_62676_4_2015.levels.map(({ pixelsPerMeter }) => pixelsPerMeter);
    expect(demands).toEqual([...demands].sort((a, b) => a - b));
  });

  it('refuses lenses and tasks without meaning', () => {
    expect(() => pixelDensityDistance(lens, 0)).toThrow(RangeError);
    expect(() => pixelDensityAt({ ...lens, widthPixels: 0 }, 5)).toThrow(RangeError);
    expect(() => pixelDensityAt({ ...lens, fieldOfViewDegrees: NaN }, 5)).toThrow(RangeError);
  });
});
