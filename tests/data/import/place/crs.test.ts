import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { buildProjection, gaussKruger3, utm } from '@/domain/geo/transverse-mercator';
import { parseCrs } from '#data/import/place/crs';

const CHINA_CITIES = join(
  import.meta.dirname,
  '../../../../../shared/realcase/coord_pairs/china-cities.json',
);

describe('parseCrs', () => {
  it.each(['wgs84', 'EPSG:4326', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4490', 'CGCS2000'])(
    'leaves degrees of %s as they are',
    (name) => {
      expect(parseCrs(name).toWgs84(120.5, 30.5)).toEqual([120.5, 30.5]);
    },
  );

  it.each(['gcj02', 'GCJ-02', 'AMap', 'bd09', 'BD-09'])('knows %s', (name) => {
    expect(parseCrs(name).id).toMatch(/^(?:GCJ02|BD09)$/);
  });

  it('brings GCJ-02 and BD-09 back to within a foot, anywhere in China', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 80, max: 130, noNaN: true }),
        fc.double({ min: 20, max: 50, noNaN: true }),
        (x, y) => {
          for (const name of ['GCJ02', 'BD09'] as const) {
            const shifted = gcoord.transform([x, y], gcoord.WGS84, gcoord[name]);
            const [longitude, latitude] = parseCrs(name).toWgs84(...shifted);
            expect(Math.hypot(longitude - x, latitude - y)).toBeLessThan(3e-6);
          }
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  it('leaves the pair it is given untouched', () => {
    const pair: [number, number] = [120.5, 30.5];
    parseCrs('gcj02').toWgs84(...pair);

    expect(pair).toEqual([120.5, 30.5]);
  });

  it('projects zones of 3 and 6 degrees and of UTM back, with the zone before the easting and without', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 118.6, max: 121.4, noNaN: true }),
        fc.double({ min: 20, max: 50, noNaN: true }),
        (x, y) => {
          const plain = buildProjection(gaussKruger3(120)).toMeters(x, y);
          const universal = buildProjection(utm(x < 120 ? 117 : 123)).toMeters(x, y);
          const readings = [
            parseCrs('EPSG:4549').toWgs84(...plain),
            parseCrs('gk3:120').toWgs84(...plain),
            parseCrs('EPSG:4528').toWgs84(plain[0] + 40_000_000, plain[1]),
            parseCrs('gk3:zone40').toWgs84(plain[0] + 40_000_000, plain[1]),
            parseCrs(x < 120 ? 'EPSG:32650' : 'utm:51n').toWgs84(...universal),
          ];
          for (const [longitude, latitude] of readings) {
            expect(longitude).toBeCloseTo(x, 8);
            expect(latitude).toBeCloseTo(y, 8);
          }
        },
      ),
      { seed: 5, numRuns: 50 },
    );
  });

  it('tells numbers that cannot be of the system', () => {
    expect(parseCrs('wgs84').holds(771_204.9, 2_967_614.9)).toBe(false);
    expect(parseCrs('EPSG:4528').holds(40_512_345, 3_300_000)).toBe(true);
    expect(parseCrs('EPSG:4549').holds(40_512_345, 3_300_000)).toBe(false);
    expect(parseCrs('EPSG:3857').holds(120.5, 30.5)).toBe(false);
  });

  it('refuses what it cannot read and says what to do', () => {
    expect(() => parseCrs('EPSG:2249')).toThrow(/EPSG:2249.*ogr2ogr/s);
  });

  it.skipIf(!existsSync(CHINA_CITIES))('agrees with the published pairs of 664 cities', () => {
    const cities = JSON.parse(readFileSync(CHINA_CITIES, 'utf8')) as {
      coords: Record<'WGS84' | 'GCJ02' | 'BD09' | 'EPSG3857', [number, number]>;
    }[];
    for (const { coords } of cities) {
      for (const name of ['GCJ02', 'BD09', 'EPSG3857'] as const) {
        const [longitude, latitude] = parseCrs(name === 'EPSG3857' ? 'EPSG:3857' : name).toWgs84(
          ...coords[name],
        );
        expect(Math.hypot(longitude - coords.WGS84[0], latitude - coords.WGS84[1])).toBeLessThan(1e-5);
      }
    }
  });
});
