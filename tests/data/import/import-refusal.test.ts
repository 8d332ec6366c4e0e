import { describe, expect, it } from 'vitest';
import { csvOf, gridRegions, inputOf, refusalOf } from './import-files';

const HEADERS = ['id', 'opened', 'category', 'lon', 'lat'];
const row = (i: number) =>
  [`C${i}`, `2020-03-${10 + (i % 20)} 10:00`, 'Noise', -71.06 - i / 1000, 42.3 + i / 1000] as const;
const ROWS = Array.from({ length: 40 }, (_, i) => row(i));
const GOOD = csvOf(HEADERS, ROWS);
const incidents = (content: string | Uint8Array, name = 'cases.csv') => inputOf('incidents', name, content);
/** Files that cannot be taken in at all: each gets its own word, sentences in two languages, and leaves nothing behind. */
describe('a file that is refused', () => {
  const cases: [string, string, RegExp, () => Parameters<typeof refusalOf>][] = [
    ['has headers only', 'no-rows', /headers but no rows/, () => [[incidents('id,opened,lon,lat\n')]]],
    [
      'has no headers',
      'header-missing',
      /looks like data/,
      () => [[incidents(GOOD.split('\n').slice(1).join('\n').replaceAll(' 10:00', ''))]],
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
