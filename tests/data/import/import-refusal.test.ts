import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvOf, gridRegions, inputOf, refusalOf } from './import-files';

const HEADERS = ['id', 'opened', 'category', 'lon', 'lat'];
const row = (i: number) =>
  [`C${i}`, `2020-03-${10 + (i % 20)} 10:00`, 'Noise', -71.06 - i / 1000, 42.3 + i / 1000] as const;
const ROWS = Array.from({ length: 40 }, (_, i) => row(i));
const GOOD = csvOf(HEADERS, ROWS);
const incidents = (content: string | Uint8Array, name = 'cases.csv') => inputOf('incidents', name, content);
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

/** Files that cannot be taken in at all: each gets its own word, sentences in two languages, and leaves nothing behind. */
describe('a file that is refused', () => {
  const cases: [string, string, RegExp, () => Parameters<typeof refusalOf>][] = [
    [
      'is missing',
      'file-missing',
      /cannot be read/,
      () => [[{ role: 'incidents', name: 'x.csv', content: { path: '/no/such/x.csv' } }]],
    ],
    ['is empty', 'file-empty', /is empty/, () => [[incidents('')]]],
    ['holds only blanks', 'file-empty', /nothing but blanks/, () => [[incidents('\n \n')]]],
    ['has headers only', 'no-rows', /headers but no rows/, () => [[incidents('id,opened,lon,lat\n')]]],
    [
      'has no headers',
      'header-missing',
      /looks like data/,
      () => [[incidents(GOOD.split('\n').slice(1).join('\n').replaceAll(' 10:00', ''))]],
    ],
    [
      'is a ZIP or Excel file',
      'format-unknown',
      /ZIP archive or an Excel file/,
      () => [[incidents(Buffer.from('PK\u0003\u0004rest'))]],
    ],
    [
      'is an old Excel file',
      'format-unknown',
      /old Excel/,
      () => [[incidents(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))]],
    ],
    [
      'is a gzip in a gzip',
      'format-unknown',
      /holds another gzip/,
      () => [[incidents(gzipSync(GOOD), 'cases.csv.gz')]],
    ],
    [
      'is gzip cut short',
      'gzip-damaged',
      /damaged or cut short/,
      () => [[incidents(gzipSync(GOOD.repeat(20)).subarray(0, 200))]],
    ],
    [
      'is a gzip bomb',
      'unpacks-too-large',
      /absurd size/,
      () => [[incidents(gzipSync(Buffer.alloc(80_000_000, 'x')))]],
    ],
    ['has zero bytes', 'zero-bytes', /zero byte at offset 4/, () => [[incidents('id,o\u0000pened\n1,2\n')]]],
    [
      'mixes encodings',
      'encoding-mixed',
      /mixes encodings/,
      () => [
        [
          incidents(
            Buffer.concat([
              Buffer.from('id,é,à,ü\n'.repeat(30)),
              iconv.encode('é,a,à\n'.repeat(30), 'latin1'),
            ]),
          ),
        ],
      ],
    ],
    [
      'is said to be in an encoding that is none',
      'encoding-unknown',
      /is not known/,
      () => [[incidents(GOOD)], { encoding: 'klingon' }],
    ],
    [
      'has a line of a megabyte',
      'line-too-long',
      /Line 42 .*longer than a million/,
      () => [[incidents(`${GOOD}X,${'y'.repeat(1_100_000)}\n`)]],
    ],
    [
      'has a quote that never closes',
      'quote-open',
      /A quote on line 42/,
      () => [[incidents(`${GOOD}X,"2020-03-01,a,1,2\nY,b\n`)]],
    ],
    [
      'has ten thousand columns',
      'too-many-columns',
      /more than 4096 columns/,
      () => [[incidents(`${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n1\n`)]],
    ],
    [
      'tells no time',
      'time-column-missing',
      /Name it by --column reportedAt=HEADER/,
      () => [
        [
          incidents(
            csvOf(
              ['id', 'category', 'lon', 'lat'],
              ROWS.map(([id, , ...rest]) => [id, ...rest]),
            ),
          ),
        ],
      ],
    ],
    [
      'has no column of the name given',
      'column-missing',
      /has no column "WHEN"/,
      () => [[incidents(GOOD)], { columns: { reportedAt: 'WHEN' } }],
    ],
    [
      'has numbers that a spreadsheet damaged',
      'ids-damaged',
      /last digits are lost/,
      () => [
        [
          incidents(
            csvOf(
              HEADERS,
              ROWS.map(([, ...rest], i) => [`3.3010${i}E+17`, ...rest]),
            ),
          ),
        ],
      ],
    ],
    [
      'has dates of no clear order',
      'date-order-unclear',
      /Add --date-format mdy/,
      () => [
        [
          incidents(
            csvOf(
              HEADERS,
              ROWS.map(([id, , ...rest], i) => [id, `0${1 + (i % 5)}/0${1 + (i % 7)}/2020`, ...rest]),
            ),
          ),
        ],
      ],
    ],
    [
      'has projected numbers for degrees',
      'projected-coordinates',
      /meters or feet of a map projection/,
      () => [
        [
          incidents(
            csvOf(
              HEADERS,
              ROWS.map(([id, at, type], i) => [id, at, type, 771_204 + i, 2_967_614 + i]),
            ),
          ),
        ],
      ],
    ],
    [
      'has zone 40 before its eastings',
      'projected-coordinates',
      /zone 40 .*--crs EPSG:4528/,
      () => [
        [
          incidents(
            csvOf(
              HEADERS,
              ROWS.map(([id, at, type], i) => [id, at, type, 40_512_345 + i, 3_312_345 + i]),
            ),
          ),
        ],
      ],
    ],
    [
      'has a wrong zone',
      'crs-contradicts',
      /zone or central meridian may be wrong/,
      () => [
        [
          incidents(
            csvOf(
              HEADERS,
              ROWS.map(([id, at, type], i) => [id, at, type, 40_512_345 + i, 3_312_345 + i]),
            ),
          ),
        ],
        { crs: 'EPSG:4527' },
      ],
    ],
    [
      'is in a datum that is not read',
      'crs-unknown',
      /EPSG:2249.*is not supported/,
      () => [[incidents(GOOD)], { crs: 'EPSG:2249' }],
    ],
    [
      'has no place at all',
      'no-place',
      /nothing can be placed/,
      () => [
        [
          incidents(
            csvOf(
              ['id', 'opened', 'category'],
              ROWS.map((cells) => cells.slice(0, 3)),
            ),
          ),
        ],
      ],
    ],
    [
      'lies far from the boundaries it is given',
      'points-elsewhere',
      /Hardly any point/,
      () => [
        [
          incidents(GOOD),
          inputOf('regions', 'g.geojson', gridRegions([-1, 51, 0, 52], { columns: 2, rows: 2, prefix: 'g' })),
        ],
      ],
    ],
    [
      'may have its axes exchanged, with nothing to tell',
      'order-unclear',
      /Add --swap/,
      () => [
        [
          incidents(
            csvOf(
              HEADERS,
              ROWS.map(([id, at, type], i) => [id, at, type, 43.8 + i / 1000, 87.6 + i / 1000]),
            ),
          ),
        ],
      ],
    ],
    [
      'is of a time zone that nothing tells',
      'time-zone-unclear',
      /Add --time-zone/,
      () => [
        [
          incidents(
            csvOf(
              HEADERS,
              ROWS.map(([id, at, type], i) => [id, at, type, -30 + i / 1000, -40]),
            ),
          ),
        ],
      ],
    ],
    [
      'is of a time zone that is none',
      'time-zone-unknown',
      /Use an IANA name/,
      () => [[incidents(GOOD)], { timeZone: 'Mars/Olympus' }],
    ],
    [
      'is given twice',
      'file-given-twice',
      /same content/,
      () => [[incidents(GOOD), incidents(GOOD, 'copy.csv')]],
    ],
    [
      'nests brackets a hundred thousand deep',
      'json-too-deep',
      /nests deeper/,
      () => [[incidents('['.repeat(100_000))]],
    ],
    [
      'is GeoJSON cut short',
      'json-broken',
      /cut short/,
      () => [
        [
          incidents(
            '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"opened":"2020-01-01"}},{"ty',
          ),
        ],
      ],
    ],
    [
      'is GeoJSON without features',
      'no-rows',
      /no features/,
      () => [[incidents('{"type":"FeatureCollection","features":[]}')]],
    ],
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

  it('that holds nothing to import', async () => {
    expect((await refusalOf([])).code).toBe('nothing-to-import');
  });
});
