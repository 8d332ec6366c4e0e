import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import { compareCrs } from '#data/import/place/compare-crs';
import { WGS84 } from '#data/import/place/crs';
import type { SampledPoint } from '#data/import/place/point-survey';
import { nestLevels } from '#data/import/regions/nest-levels';
import { buildRegionSet } from '#data/import/regions/region-set';
import { buildRegionStamper, type RegionStamper } from '#data/import/regions/region-stamper';
import { seeded } from '../seeded';

const CHINA_CITIES = join(
  import.meta.dirname,
  '../../../../../shared/realcase/coord_pairs/china-cities.json',
);
const DATUMS = ['WGS84', 'GCJ02', 'BD09'] as const;
const SIDE_DEGREES = 0.1;
const POINTS = 500;

/** A district of `cells` x `cells` grids about a city, and points in it, some of them strays. */
function buildDistrict([x, y]: readonly [number, number], seed: number, cells: number) {
  const random = seeded(seed);
  const size = SIDE_DEGREES / cells;
  const regions = Array.from({ length: cells * cells }, (_, i) => {
    const x0 = x - SIDE_DEGREES / 2 + (i % cells) * size;
    const y0 = y - SIDE_DEGREES / 2 + Math.floor(i / cells) * size;
    const ring = [
      [x0, y0],
      [x0 + size, y0],
      [x0 + size, y0 + size],
      [x0, y0 + size],
      [x0, y0],
    ];
    const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] };
    return {
      file: 'f',
      line: 1,
      code: `g${i}`,
      name: { zh: '', en: '' },
      statedParent: null,
      population: null,
      households: null,
      shape,
    };
  });
  const stamper = buildRegionStamper(
    buildRegionSet(
      nestLevels([{ id: 'grid', name: { zh: '', en: '' }, statedParentId: undefined, regions }]),
    ),
  );
  const points = Array.from({ length: POINTS }, (): [number, number] => {
    const reach = random() < 0.02 ? SIDE_DEGREES : SIDE_DEGREES / 2;
    return [x + (random() * 2 - 1) * reach, y + (random() * 2 - 1) * reach];
  });
  return { stamper, points };
}

function judge(
  stamper: RegionStamper,
  points: readonly [number, number][],
  datum: (typeof DATUMS)[number],
  isStated: boolean,
) {
  const sample = points.map(([x, y]): SampledPoint => {
    const shifted = gcoord.transform([x, y] as [number, number], gcoord.WGS84, gcoord[datum]);
    const code = isStated ? stamper.find('grid', x, y) : null;
    return { x: shifted[0], y: shifted[1], stated: code === null ? {} : { grid: code } };
  });
  return compareCrs(WGS84, sample, stamper);
}

describe('compareCrs', () => {
  it('says nothing against a datum where the points are too few to judge', () => {
    const { stamper } = buildDistrict([120, 30], 1, 1);
    const outside: SampledPoint[] = Array.from({ length: 20 }, () => ({ x: 121, y: 31, stated: {} }));

    expect(compareCrs(WGS84, outside, stamper).isChosenDoubtful).toBe(false);
  });

  it.skipIf(!existsSync(CHINA_CITIES)).each([
    ['only the outline of the district is known', false, 1],
    ['rows state their grid', true, 8],
  ])(
    'finds at least 95 %% of shifted files and blames at most 1 %% of sound ones where %s',
    (_, isStated, cells) => {
      const cities = (
        JSON.parse(readFileSync(CHINA_CITIES, 'utf8')) as { coords: { WGS84: [number, number] } }[]
      ).filter((__, i) => i % 8 === 0);
      const found = { WGS84: 0, GCJ02: 0, BD09: 0 };
      let named = 0;
      cities.forEach(({ coords }, i) => {
        const { stamper, points } = buildDistrict(coords.WGS84, i, cells);
        for (const datum of DATUMS) {
          const { isChosenDoubtful, best } = judge(stamper, points, datum, isStated);
          if (isChosenDoubtful) found[datum]++;
          if (isChosenDoubtful && best.crs.id === datum) named++;
        }
      });

      expect(cities.length * 3).toBeGreaterThan(200);
      expect(found.GCJ02 + found.BD09).toBeGreaterThanOrEqual(cities.length * 2 * 0.95);
      expect(named).toBeGreaterThanOrEqual(cities.length * 2 * 0.95);
      expect(found.WGS84).toBeLessThanOrEqual(cities.length * 0.01);
    },
  );
});
