import iconv from 'iconv-lite';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { csvOf, gridRegions, importFiles, inputOf } from './import-files';
import { seeded } from './seeded';

/** Files in the shapes in which cities and their portals publish, one each; the content is invented. */
describe('the files of a city', () => {
  it('reads police.uk: months only, no numbers for some rows, region codes in a column', async () => {
    const random = seeded(1);
    const rows = Array.from({ length: 400 }, (_, i) => {
      const x = -0.2 + random() * 0.1;
      const y = 51.5 + random() * 0.05;
      const column = Math.floor(((x + 0.2) / 0.1) * 4);
      const row = Math.floor(((y - 51.5) / 0.05) * 4);
      const isPlaced = i % 40 !== 0;
      return [
        i % 4 === 0 ? '' : `c${String(i).padStart(8, '0')}`.repeat(4),
        `2015-0${1 + (i % 3)}`,
        'Metropolitan Police Service',
        'Metropolitan Police Service',
        isPlaced ? x.toFixed(6) : '',
        isPlaced ? y.toFixed(6) : '',
        `On or near Street ${i % 50}`,
        `E0100${row}${column}`,
        `Area ${row}${column}`,
        i % 4 === 0 ? 'Anti-social behaviour' : i % 3 === 0 ? 'Burglary' : 'Vehicle crime',
        i % 4 === 0
          ? ''
          : i % 2 === 0
            ? 'Investigation complete; no suspect identified'
            : 'Under investigation',
        '',
      ];
    });
    const headers =
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
    const regions = gridRegions([-0.2, 51.5, -0.1, 51.55], { columns: 4, rows: 4, prefix: 'x' }).replaceAll(
      /x-(\d)-(\d)/g,
      'E0100$1$2',
    );
    const { record, incidents, said, target } = await importFiles([
      inputOf('incidents', '2015-street-london.csv', csvOf(headers.split(','), rows)),
      inputOf('regions', 'london_lsoa.geojson', regions),
    ]);

    expect(record.counts).toMatchObject({
      rows: 400,
      created: 400,
      rejected: 0,
      placed: 390,
      unplaced: 10,
      outside: 0,
    });
    expect(record.counts.problems).toEqual({ 'no-coordinates': 10, 'region-stated': 10 });
    expect(incidents.every(({ flags }) => flags & INCIDENT_FLAGS.monthOnly)).toBe(true);
    expect(target.content().identity).toMatchObject({ timeZone: 'Europe/London', timePrecision: 'month' });
    expect(said).toContain('2015-01 134, 2015-02 133, 2015-03 133');
    expect(said).toContain('100 rows have no number');
    expect(incidents.filter(({ state }) => state === 'unknown')).toHaveLength(100);
    expect(incidents.filter(({ state }) => state === 'completed').length).toBeGreaterThan(0);
    expect(incidents.every(({ stamps }) => stamps.acceptedAt === null)).toBe(true);
  });

  it('reads NYC 311: Created Date, Unique Key, a location in words beside the columns', async () => {
    const headers =
      'Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,Incident Zip,Incident Address,Status,Due Date,Resolution Action Updated Date,Borough,Open Data Channel Type,Latitude,Longitude,Location';
    const rows = Array.from({ length: 60 }, (_, i) => {
      const latitude = (40.7 + i / 1000).toFixed(6);
      const longitude = (-73.9 - i / 1000).toFixed(6);
      return [
        30_000_000 + i,
        `0${1 + (i % 9)}/${10 + (i % 18)}/2015 0${1 + (i % 9)}:15:00 PM`,
        i % 5 === 0 ? '' : `10/${10 + (i % 18)}/2015 01:00:00 AM`,
        'NYPD',
        'New York City Police Department',
        i % 2 === 0 ? 'Noise - Residential' : 'Blocked Driveway',
        'Loud Music/Party',
        '10001',
        `${i} MAIN STREET`,
        i % 5 === 0 ? 'Open' : 'Closed',
        '',
        `10/${10 + (i % 18)}/2015 01:00:00 AM`,
        'MANHATTAN',
        ['PHONE', 'ONLINE', 'MOBILE'][i % 3]!,
        latitude,
        longitude,
        `(${latitude}, ${longitude})`,
      ];
    });
    const { find, target, said } = await importFiles([
      inputOf('incidents', 'nyc_311.csv', csvOf(headers.split(','), rows)),
    ]);

    const incident = find('30000001');
    expect(new Date(incident.reportedAt).toISOString()).toBe('2015-02-11T19:15:00.000Z');
    expect(incident).toMatchObject({
      categoryCode: 'blocked-driveway',
      sourceCode: 'online',
      state: 'completed',
      leadDepartmentCode: 'nypd',
      position: [-73.901, 40.701],
    });
    expect(target.content().identity).toMatchObject({ timeZone: 'America/New_York', name: { en: 'Nyc' } });
    expect(said).toContain('No boundaries were given');
  });

  it('reads 12345 orders: GBK, Chinese headers, GCJ-02, with the datum given', async () => {
    const random = seeded(3);
    const headers = [
      '工单编号',
      '受理时间',
      '诉求内容',
      '诉求分类',
      '来源渠道',
      '承办单位',
      '办理状态',
      '办结时间',
      '经度',
      '纬度',
      '诉求人',
      '来电号码',
      '满意度',
    ];
    const rows = Array.from({ length: 200 }, (_, i) => {
      const [x, y] = gcoord.transform(
        [120.1 + random() * 0.1, 30.2 + random() * 0.1],
        gcoord.WGS84,
        gcoord.GCJ02,
      );
      return [
        `XF2026010${String(i).padStart(6, '0')}`,
        `2026/1/${1 + (i % 28)} ${i % 2 === 0 ? '上午' : '下午'} ${1 + (i % 11)}:05`,
        `江边夜市噪声大，联系电话13812345678，第${i}件`,
        i % 3 === 0 ? '噪声扰民' : '占道经营',
        i % 2 === 0 ? '电话' : '微信小程序',
        '望江街道办',
        i % 4 === 0 ? '办理中' : '已办结',
        i % 4 === 0 ? '' : `2026/2/${1 + (i % 28)} 9:20`,
        x.toFixed(6),
        y.toFixed(6),
        '张某',
        '13812345678',
        i % 4 === 0 ? '' : i % 8 === 1 ? '不满意' : '基本满意',
      ];
    });
    const csv = iconv.encode(csvOf(headers, rows), 'gbk');
    const regions = gridRegions([120.1, 30.2, 120.2, 30.3], { columns: 6, rows: 6, prefix: '3301' });
    const { record, incidents, find, target, said } = await importFiles(
      [inputOf('incidents', '12345工单.csv', csv), inputOf('regions', '西湖区网格.geojson', regions)],
      { crs: 'gcj02' },
    );

    expect(said).toContain('gb18030');
    expect(record.counts).toMatchObject({ rows: 200, created: 200, placed: 200, outside: 0 });
    expect(target.content().identity).toMatchObject({ timeZone: 'Asia/Shanghai', name: { zh: '西湖区' } });
    const incident = find('XF2026010000001');
    expect(new Date(incident.reportedAt).toISOString()).toBe('2026-01-02T06:05:00.000Z');
    expect(incident).toMatchObject({
      originalCrs: 'GCJ02',
      state: 'completed',
      satisfied: false,
      callBackApplicable: true,
    });
    expect(JSON.stringify(incidents)).not.toMatch(/13812345678|张某/);
    expect([...target.content().levels.keys()]).toEqual(['grid']);
  });

  it('reads semicolons, decimal commas and day/month/year', async () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      [
        `"M-${i}"`,
        `${String(1 + (i % 28)).padStart(2, '0')}.03.2021 14:${10 + i}`,
        'Müll; Sperrmüll',
        `13,${40 + i}`,
        `52,${50 + i}`,
      ]
        .join(';')
        .replace('Müll; Sperrmüll', '"Müll; Sperrmüll"'),
    );
    const csv = ['id;Datum;Kategorie;lon;lat', ...rows].join('\r\n');
    const { find, target, said } = await importFiles([inputOf('incidents', 'berlin_meldungen.csv', csv)]);

    expect(said).toContain('separated by semicolon');
    expect(said).toContain('day/month/year');
    expect(find('M-13')).toMatchObject({ position: [13.53, 52.63] });
    expect(new Date(find('M-13').reportedAt).toISOString()).toBe('2021-03-14T13:23:00.000Z');
    expect(target.content().categories.get('müll-sperrmüll')?.name.en).toBe('Müll; Sperrmüll');
    expect(target.content().identity?.timeZone).toBe('Europe/Berlin');
  });

  it('names the months that are missing between the first and the last', async () => {
    const rows = [1, 2, 5, 6].flatMap((month) =>
      Array.from({ length: 5 }, (_, i) => [
        `${month}-${i}`,
        `2019-0${month}-1${i} 10:00`,
        'Tree',
        -87.6 + i / 100,
        41.8,
      ]),
    );
    const { said } = await importFiles([
      inputOf(
        'incidents',
        'chicago.csv',
        csvOf(['sr_number', 'created_date', 'sr_type', 'longitude', 'latitude'], rows),
      ),
    ]);

    expect(said).toContain('2 month(s) between 2019-01 and 2019-06 have no row at all: 2019-03, 2019-04');
  });
});
