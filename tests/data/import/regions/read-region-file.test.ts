import { describe, expect, it } from 'vitest';
import { importFiles, inputOf, refusalOf } from '../import-files';

const regions = (features: readonly object[], more: object = {}) =>
  inputOf('regions', 'areas.geojson', JSON.stringify({ type: 'FeatureCollection', features, ...more }));
const area = (ring: readonly (readonly number[])[], properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const box = (x0: number, y0: number, x1: number, y1: number) => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

describe('readRegionFile refuses files that', () => {
  const cases: [string, string, RegExp, () => Parameters<typeof refusalOf>][] = [
    [
      'are boundaries in feet without a name for it',
      'projected-coordinates',
      /no crs member/,
      () => [[regions([area(box(771_204, 2_967_614, 771_900, 2_968_000))])]],
    ],
    [
      'are boundaries in a system that is not read',
      'crs-unknown',
      /EPSG::2249/,
      () => [
        [
          regions([area(box(0, 0, 1, 1))], {
            crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2249' } },
          }),
        ],
      ],
    ],
    [
      'are boundaries said to be projected that are degrees',
      'crs-contradicts',
      /size of degrees/,
      () => [
        [regions([area(box(0, 0, 1, 1))], { crs: { type: 'name', properties: { name: 'EPSG:3857' } } })],
      ],
    ],
    [
      'are boundaries that are no GeoJSON',
      'regions-format',
      /is no GeoJSON/,
      () => [[inputOf('regions', 'areas.csv', 'a,b\n1,2\n')]],
    ],
    [
      'are boundaries without an area',
      'regions-empty',
      /no usable polygon/,
      () => [
        [regions([{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } }])],
      ],
    ],
    [
      'are boundaries with latitudes above 90',
      'latitude-out-of-range',
      /latitudes above 90/,
      () => [[regions([area(box(30, 100, 31, 101)), area(box(30, 40, 31, 41))])]],
    ],
  ];

  it.each(cases)('%s: %s', async (_, code, sentence, build) => {
    const refusal = await refusalOf(...build());

    expect(refusal.code).toBe(code);
    expect(refusal.reason.en).toMatch(sentence);
  });
});

describe('readRegionFile', () => {
  it('puts latitudes behind longitudes where they certainly came first, with a word', async () => {
    const { said, target } = await importFiles([regions([area(box(30.2, 120.1, 30.3, 120.2))])], {
      district: 'x',
    });

    expect(said).toContain('latitudes came first');
    expect([...target.content().regions.values()][0]!.region.bbox).toEqual([120.1, 30.2, 120.2, 30.3]);
  });

  it('converts boundaries of a named system', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } };
    const { target } = await importFiles(
      [regions([area(box(500_000, 3_300_000, 510_000, 3_310_000))], { crs })],
      { district: 'x' },
    );

    const { bbox, areaSquareKilometers } = [...target.content().regions.values()][0]!.region;
    expect(bbox[0]).toBeCloseTo(120, 6);
    expect(areaSquareKilometers).toBeCloseTo(100, 0);
  });

  it('leaves out what is no area and reports it', async () => {
    const point = {
      type: 'Feature',
      properties: { name: 'p' },
      geometry: { type: 'Point', coordinates: [0, 51] },
    };
    const { problems } = await importFiles(
      [regions([area(box(0, 51, 1, 52)), point, { ...point, geometry: null }])],
      {
        district: 'x',
      },
    );

    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'region-not-area'],
      [3, 'region-not-area'],
    ]);
  });
});
