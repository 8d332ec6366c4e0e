import { describe, expect, it } from 'vitest';
import { regionsOf } from '#data/store/access/stamp-items';
import { buildRegionStamper } from '#data/store/region/region-stamper';
import { buildSmallRegions, LEVELS } from '#tests/contract/support/small-district';

const stamper = buildRegionStamper(
  LEVELS,
  buildSmallRegions().map(({ region: { code, levelId, areaSquareKilometers }, shape }) => ({
    code,
    levelId,
    areaSquareKilometers,
    shape,
  })),
);

describe('regionsOf', () => {
  it('gives the finest region of each hierarchy that a point lies in', () => {
    expect(regionsOf({ type: 'Point', coordinates: [120.05, 30.05] }, stamper)).toEqual([
      'S-00-00',
      'P-west',
    ]);
    expect(regionsOf({ type: 'Point', coordinates: [121, 31] }, stamper)).toEqual([]);
    expect(regionsOf(null, stamper)).toEqual([]);
  });

  it('gives all that a line passes with its corners', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [120.05, 30.05],
        [120.15, 30.05],
        [120.35, 30.05],
      ],
    };

    expect(regionsOf(line, stamper).sort()).toEqual(['P-east', 'P-west', 'S-00-00', 'S-00-10', 'S-10-10']);
  });

  it('does not count a neighbor that an area only touches', () => {
    const square = [
      [
        [120.1, 30],
        [120.2, 30],
        [120.2, 30.1],
        [120.1, 30.1],
        [120.1, 30],
      ],
    ];

    expect(regionsOf({ type: 'Polygon', coordinates: square }, stamper)).toEqual(['S-00-10', 'P-west']);
  });
});
