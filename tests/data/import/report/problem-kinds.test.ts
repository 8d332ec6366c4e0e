import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { PROBLEM_KINDS } from '#data/import/report/problem-kinds';
import { csvOf, gridRegions, importFiles, inputOf } from '../import-files';

const HEADERS = ['id', 'opened', 'closed', 'status', 'category', 'lon', 'lat', 'note'];
const good = (i: number): (string | number)[] => [
  `C${i}`,
  `2020-03-${10 + (i % 20)} 10:00`,
  i % 2 === 0 ? `2020-04-${10 + (i % 20)} 10:00` : '',
  i % 2 === 0 ? 'Closed' : 'Open',
  'Noise',
  0.1 + i / 1000,
  51.5 + i / 1000,
  '',
];
const REGIONS = inputOf(
  'regions',
  'wards.geojson',
  gridRegions([0, 51.4, 0.3, 51.7], { columns: 2, rows: 2, prefix: 'w' }),
);

/** One file of forty good rows and one row of the kind in question, on line 42. */
async function withRow(change: Partial<Record<(typeof HEADERS)[number], string>>) {
  const rows = Array.from({ length: 40 }, (_, i) => good(i));
  const special = good(99).map((value, i) => change[HEADERS[i]!] ?? value);
  const result = await importFiles([
    inputOf('incidents', 'cases.csv', csvOf(HEADERS, [...rows, special])),
    REGIONS,
  ]);
  return { ...result, incident: result.find(change.id ?? 'C99') };
}

/** Rows that are doubtful or cannot be stored, and what is said of each. */
describe('PROBLEM_KINDS', () => {
  it('says everything in Chinese and English', () => {
    for (const { reason } of Object.values(PROBLEM_KINDS)) {
      const { zh, en } = reason({ zh: '某', en: 'some' });
      expect(zh).toMatch(/\p{Script=Han}.*[。：]?/u);
      expect(en).toMatch(/^[A-Z].{10,}/);
    }
  });

  it.each([
    ['time-missing', 'opened', { opened: '' }],
    ['time-unreadable', 'opened', { opened: '2020-02-30 10:00' }],
    ['time-unreadable', 'opened', { opened: '2020-02-28 25:00' }],
    ['time-future', 'opened', { opened: '2126-01-01 00:00' }],
    ['time-too-old', 'opened', { opened: '1900-01-01 00:00' }],
  ])('%s rejects the row, by line, column and value', async (code, field, change) => {
    const { record, problems, incident } = await withRow(change);

    expect(record.counts).toMatchObject({ rows: 41, created: 40, rejected: 1, problems: { [code]: 1 } });
    expect(problems).toEqual([
      expect.objectContaining({ file: 'cases.csv', line: 42, field, code, effect: 'rejected' }),
    ]);
    expect(incident).toBeUndefined();
  });

  it('rejects single numbers that a spreadsheet damaged, among many that are sound', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => good(i));
    rows[150]![0] = '3.30106E+17';
    const { record, problems } = await importFiles([inputOf('incidents', 'cases.csv', csvOf(HEADERS, rows))]);

    expect(record.counts).toMatchObject({ created: 299, rejected: 1 });
    expect(problems[0]).toMatchObject({ line: 152, field: 'id', value: '3.30106E+17', code: 'id-damaged' });
  });

  it.each([
    ['no-coordinates', { lon: '', lat: '' }],
    ['no-coordinates', { lon: 'NaN', lat: 'NaN' }],
    ['coordinates-unreadable', { lon: 'x12', lat: '51.5' }],
    ['coordinates-zero', { lon: '0', lat: '0.0' }],
    ['coordinates-out-of-range', { lon: '999', lat: '999' }],
    ['coordinates-out-of-range', { lon: '40512345', lat: '3312345' }],
  ])('%s keeps the row without a place', async (code, change) => {
    const { record, incident, problems } = await withRow(change);

    expect(record.counts).toMatchObject({
      created: 41,
      placed: 40,
      unplaced: 1,
      outside: 0,
      problems: { [code]: 1 },
    });
    expect(problems[0]).toMatchObject({ line: 42, code, effect: 'kept' });
    expect(incident).toMatchObject({ position: null, geocodeQuality: 'none', flags: 0 });
  });

  it('counts a point outside every region as outside', async () => {
    const { record, incident } = await withRow({ lon: '5', lat: '40' });

    expect(record.counts).toMatchObject({ placed: 41, outside: 1, problems: { 'outside-regions': 1 } });
    expect(incident).toMatchObject({ position: [5, 40], regionCodes: [null], flags: INCIDENT_FLAGS.outside });
  });

  it('keeps what was closed before it was opened, marked', async () => {
    const { record, incident } = await withRow({
      opened: '2020-03-10 10:00',
      closed: '2020-03-09 10:00',
      status: 'Closed',
    });

    expect(record.counts.problems).toEqual({ 'closed-before-opened': 1 });
    expect(incident.flags).toBe(INCIDENT_FLAGS.closedBeforeOpened);
  });

  it('does not blame a closing known to the day only, on the day of the report', async () => {
    const { record, incident } = await withRow({
      opened: '2020-03-10 10:00',
      closed: '2020-03-10',
      status: 'Closed',
    });

    expect(record.counts.problems).toEqual({});
    expect(incident.stamps.completedAt).toBe(incident.reportedAt);
  });

  it.each([
    ['stamp-unreadable', { closed: 'soon' }],
    ['stamp-implausible', { closed: '2126-01-01 10:00' }],
    ['stamp-implausible', { closed: '1900-01-01' }],
    ['state-unknown', { status: 'Zzz' }],
  ])('%s is taken as unknown', async (code, change) => {
    const { record, incident, problems } = await withRow(change);

    expect(record.counts).toMatchObject({ created: 41, problems: { [code]: 1 } });
    expect(problems[0]).toMatchObject({ line: 42, code, effect: 'kept' });
    expect(incident.stamps.completedAt).toBeNull();
  });

  it('rejects a row with more cells than headers and keeps one with fewer', async () => {
    const csv = csvOf(
      HEADERS,
      Array.from({ length: 40 }, (_, i) => good(i)),
    );
    const { record, problems } = await importFiles([
      inputOf(
        'incidents',
        'cases.csv',
        `${csv}X,2020-03-01 10:00,,Open,Noise, and more,0.1,51.5,z\nY,2020-03-01 10:00,,Open,Noise,0.1,51.5\n,,,,,,,\n`,
      ),
      REGIONS,
    ]);

    expect(record.counts).toMatchObject({ rows: 42, created: 41, rejected: 1 });
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [42, 'too-many-cells'],
      [43, 'short-row'],
    ]);
  });

  it('keeps a row with bytes that are no characters, and shows where', async () => {
    const csv = csvOf(
      HEADERS,
      Array.from({ length: 40 }, (_, i) => [...good(i).slice(0, -1), 'né à côté']),
    );
    const broken = Buffer.concat([
      Buffer.from(csv),
      Buffer.from('C99,2020-03-01 10:00,,Open,Noise,0.1,51.5,caf'),
      Buffer.from([0xe9, 0x0a]),
    ]);
    const { record, problems, said } = await importFiles([
      inputOf('incidents', 'cases.csv', broken),
      REGIONS,
    ]);

    expect(said).toContain('utf-8');
    expect(record.counts.problems).toEqual({ 'bad-encoding': 1 });
    expect(problems[0]).toMatchObject({ line: 42, field: 'note', value: 'caf�' });
  });

  it('marks the rows on a default point of the geocoder, and says where and how many', async () => {
    const rows = Array.from({ length: 200 }, (_, i) =>
      i % 10 === 0 ? [...good(i).slice(0, 5), 0.15, 51.55, ''] : good(i),
    );
    const { incidents, said, record } = await importFiles([
      inputOf('incidents', 'cases.csv', csvOf(HEADERS, rows)),
    ]);

    expect(record.counts.problems['geocoding-pile']).toBe(20);
    expect(incidents.filter(({ flags }) => flags & INCIDENT_FLAGS.geocodingPile)).toHaveLength(20);
    expect(said).toContain('20 rows (10 %) stand on one point, 0.1500, 51.5500');
  });

  it('tells what is odd about boundaries: overlaps, gaps, children outside, odd codes, unknown parents', async () => {
    const box = (x0: number, y0: number, x1: number, y1: number) => [
      [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
        [x0, y0],
      ],
    ];
    const feature = (properties: object, coordinates: number[][][]) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates },
    });
    const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
    const streets = collection([
      feature({ code: '330106001', name: '甲街道' }, box(0, 0, 4, 4)),
      feature({ code: '330106002', name: '乙街道' }, box(3, 0, 8, 4)),
      feature({ code: '33010600O', name: '丙街道' }, [
        [
          [8, 0],
          [12, 4],
          [12, 0],
          [8, 3],
          [8, 0],
        ],
      ]),
      ...Array.from({ length: 6 }, (_, i) =>
        feature({ code: `33010601${i}`, name: `${i}街道` }, box(20 + i, 0, 21 + i, 4)),
      ),
    ]);
    const communities = collection([
      feature({ code: '330106001001', name: '一社区', parentCode: '330106001' }, box(0, 0, 2, 5)),
      feature({ code: '330106002001', name: '二社区', parentCode: '999' }, box(5, 0, 7, 4)),
      ...Array.from({ length: 6 }, (_, i) =>
        feature(
          { code: `33010601${i}001`, name: `${i}社区`, parentCode: `33010601${i}` },
          box(20 + i, 0, 21 + i, 4),
        ),
      ),
    ]);
    const { problems } = await importFiles(
      [inputOf('regions', '街道.geojson', streets), inputOf('regions', '社区.geojson', communities)],
      { timeZone: 'UTC' },
    );

    const told = problems.map(({ code, value }) => `${code} ${value}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'region-overlap 甲街道',
        'region-overlap 乙街道',
        'region-self-crossing 丙街道',
        'region-code-irregular 丙街道',
        'region-outside-parent 一社区',
        'region-parent-unknown 二社区',
        'region-gap 甲街道',
      ]),
    );
  });
});
