import { describe, expect, it } from 'vitest';
import { viewRadii } from '@/analysis/pixel-density/view-radii';

const input = { rangeMeters: 100, targetHeightMeters: 0 };
const mount = { heightMeters: 10, tiltDownDegrees: 45, verticalFieldOfViewDegrees: 60 };
const lens = { fieldOfViewDegrees: 90, widthPixels: 2000 };

describe('viewRadii', () => {
  it('is the stated range where nothing else is known', () => {
    expect(viewRadii(input)).toEqual({ nearMeters: 0, farMeters: 100, limit: 'range' });
  });

  it('is limited by the tilt and by the task', () => {
    const tilted = viewRadii({ ...input, mount });
    expect(tilted.limit).toBe('tilt');
    expect(tilted.farMeters).toBeCloseTo(10 / Math.tan(Math.PI / 12), 9);
    expect(tilted.nearMeters).toBeCloseTo(10 / Math.tan((75 * Math.PI) / 180), 9);
    expect(viewRadii({ ...input, mount, lens, pixelsPerMeter: 125 })).toMatchObject({
      limit: 'pixel-density',
    });
  });

  it('serves a task nowhere that is only served inside the blind zone', () => {
    const { nearMeters, farMeters } = viewRadii({ ...input, mount, lens, pixelsPerMeter: 1000 });
    expect(nearMeters).toBe(farMeters);
  });

  it('refuses a range that is no length', () => {
    expect(() => viewRadii({ ...input, rangeMeters: NaN })).toThrow(RangeError);
  });
});
