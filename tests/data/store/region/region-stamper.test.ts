import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionCode } from '@/domain/region/region';
import { buildRegionStamper } from '#data/store/region/region-stamper';
import { buildSmallRegions, codesAt, LEVELS } from '#tests/contract/support/small-district';

const regions = buildSmallRegions().map(({ region, shape }) => ({ ...region, shape }));

describe('buildRegionStamper', () => {
  it('finds the finest region of each hierarchy, wherever the point is', () => {
    const { stamp } = buildRegionStamper(LEVELS, regions);
    const degrees = (from: number) => fc.double({ min: from - 0.2, max: from + 0.6, noNaN: true });

    fc.assert(
      fc.property(degrees(120), degrees(30), (longitude, latitude) => {
        const onBorder = [longitude, latitude].some(
          (value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6,
        );
        fc.pre(!onBorder);
        expect(stamp(longitude, latitude)).toEqual(codesAt(longitude, latitude));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('puts a point on a shared border in exactly one of the two', () => {
    const { stamp } = buildRegionStamper(LEVELS, regions);
    const [grid] = stamp(120.1, 30.05);

    expect([codesAt(120.05, 30.05)[0], codesAt(120.15, 30.05)[0]]).toContain(grid);
  });

  it('falls back to a wider region where the finest has a gap', () => {
    const withoutOne = regions.filter(({ code }) => code !== 'S-00-00');
    const { stamp } = buildRegionStamper(LEVELS, withoutOne);

    expect(stamp(120.05, 30.05)).toEqual(['S-00', 'P-west']);
  });

  it('gives a point in two regions of a level to the smaller', () => {
    const twin = {
      ...regions.find(({ code }) => code === 'S-00')!,
      code: regionCode('twin'),
      areaSquareKilometers: 1,
    };
    const { stamp } = buildRegionStamper([LEVELS[0]!, LEVELS[1]!], [...regions, twin]);

    expect(stamp(120.05, 30.05)).toEqual(['twin']);
  });

  it('knows no region where there are no levels', () => {
    expect(buildRegionStamper([], []).stamp(120, 30)).toEqual([]);
  });
});
