import { describe, expect, it } from 'vitest';
import { levelDepth, zoomForRegionSize } from '@/layers/region-levels';
import { metersPerPixel } from '@/domain/geo/web-mercator';
import { LEVELS, buildSquareDistrict } from '#tests/support/layer-input';

describe('region levels', () => {
  it('counts the levels above one', () => {
    expect(LEVELS.map(({ id }) => levelDepth(LEVELS, id))).toEqual([0, 1, 2, 3]);
  });

  it('finds the zoom at which a typical region is so many pixels wide', () => {
    const district = buildSquareDistrict();
    const zoom = zoomForRegionSize(district, 'street', 100)!;
    // A street covers 25 km², so 5 km are to be 100 px.
    expect(metersPerPixel(30.45, zoom)).toBeCloseTo(50, 9);
  });

  it('knows no zoom for a level without regions', () => {
    expect(zoomForRegionSize(buildSquareDistrict({ regions: [] }), 'street', 100)).toBeNull();
  });
});
