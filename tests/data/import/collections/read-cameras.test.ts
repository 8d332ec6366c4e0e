import { describe, expect, it } from 'vitest';
import { csvOf, gridRegions, importFiles, inputOf, refusalOf } from '../import-files';

const wards = () =>
  inputOf(
    'regions',
    'wards.geojson',
    gridRegions([0, 51.4, 0.3, 51.7], { columns: 2, rows: 2, prefix: 'w' }),
  );
const HEADERS = ['设备编码', '名称', '经度', '纬度', '方向', '类型', '视距', '状态', 'Password', 'IPAddress'];
const camera = (
  code: string,
  direction: string,
  place: readonly [number | string, number | string] = [0.1, 51.5],
) => [code, `点位 ${code}`, ...place, direction, '枪机', '80米', '在线', 'admin123', '10.0.0.7'] as const;

describe('a camera list', () => {
  it('is taken in with every bad form of direction reported', async () => {
    const list = csvOf(HEADERS, [
      camera('a', '45'),
      camera('b', 'NW'),
      camera('c', '190-100'),
      camera('d', '90;160;270'),
      camera('e', '4.6e14'),
      camera('f', 'upwards'),
    ]);
    const { target, problems } = await importFiles([wards(), inputOf('cameras', 'list.csv', list)]);
    const cameras = target.content().items.get('cameras')!;

    expect(cameras.map(({ properties }) => properties!['azimuthDegrees'])).toEqual([
      45,
      315,
      325,
      null,
      null,
      null,
    ]);
    expect(cameras[0]!.properties).toMatchObject({
      rangeMeters: 80,
      online: true,
      kind: 'fixed',
      name: '点位 a',
    });
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['direction-compass', 'NW'],
      ['direction-arc', '190-100'],
      ['direction-several', '90;160;270'],
      ['direction-impossible', '4.6e14'],
      ['direction-unreadable', 'upwards'],
    ]);
  });

  it('drops credentials and addresses, and says so', async () => {
    const { target, said } = await importFiles([
      wards(),
      inputOf('cameras', 'list.csv', csvOf(HEADERS, [camera('a', '45')])),
    ]);

    expect(JSON.stringify(target.content().items.get('cameras'))).not.toMatch(/admin123|10\.0\.0\.7/u);
    expect(said).toContain('Password, IPAddress hold credentials');
  });

  it('keeps cameras without a place, counted', async () => {
    const list = csvOf(HEADERS, [
      camera('a', '1', ['', '']),
      camera('b', '1', [0, 0]),
      camera('c', '1', ['x', 'y']),
      camera('d', '1'),
      camera('d', '2'),
    ]);
    const { target, record } = await importFiles([wards(), inputOf('cameras', 'list.csv', list)]);

    expect(
      target
        .content()
        .items.get('cameras')!
        .map(({ geometry }) => geometry?.type ?? null),
    ).toEqual([null, null, null, 'Point']);
    expect(record.counts.problems).toEqual({
      'no-coordinates': 1,
      'coordinates-zero': 1,
      'coordinates-unreadable': 1,
      'camera-repeated': 1,
    });
    expect(target.content().datasets.get('cameras')).toMatchObject({ count: 4 });
  });

  it('understands the tags of OpenStreetMap and leaves speed cameras out', async () => {
    const feature = (id: string, properties: object) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [0.1, 51.5] },
      properties,
    });
    const osm = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature('n1', { man_made: 'surveillance', 'camera:type': 'panning', direction: '240' }),
        feature('n2', { man_made: 'surveillance', 'camera:type': 'dome', height: '4.5 m' }),
        feature('n3', { highway: 'speed_camera', direction: '40' }),
        feature('n4', { man_made: 'surveillance', 'surveillance:type': 'guard' }),
      ],
    });
    const { target, record } = await importFiles([wards(), inputOf('cameras', 'osm.geojson', osm)]);

    expect(
      target
        .content()
        .items.get('cameras')!
        .map(({ id, properties }) => [id, properties!['kind']]),
    ).toEqual([
      ['n1', 'ptz'],
      ['n2', 'dome'],
    ]);
    expect(target.content().items.get('cameras')![1]!.properties).toMatchObject({ heightMeters: 4.5 });
    expect(record.counts.problems).toEqual({ 'not-surveillance': 2 });
  });

  it('keeps purpose, owner and retention, and leaves what is not said unknown', async () => {
    const list = csvOf(
      ['编码', '经度', '纬度', '用途', '责任单位', '录像保存天数'],
      [
        ['a', 0.1, 51.5, '治安防控', '区公安分局', '90天'],
        ['b', 0.1, 51.5, '', '', '很久'],
      ],
    );
    const { target } = await importFiles([wards(), inputOf('cameras', 'list.csv', list)]);

    expect(
      target
        .content()
        .items.get('cameras')!
        .map(({ properties }) => properties),
    ).toMatchObject([
      { purpose: '治安防控', owner: '区公安分局', retentionDays: 90 },
      { purpose: null, owner: null, retentionDays: null },
    ]);
  });

  it('is stamped with the grid it stands in, and keeps whom it is granted to, until when, and since when it is out', async () => {
    const list = csvOf(
      ['编码', '经度', '纬度', '状态', '离线时间', '授权网格', '授权截止日期'],
      [
        ['a', 0.1, 51.5, '离线', '2026-03-01 08:30', 'w 0/0', '2026-12-31'],
        ['b', 0.2, 51.6, '在线', '2026-03-01 08:30', 'w-1-1', ''],
        ['c', 9, 51.5, '离线', '前天', '张三', '2026-12-31'],
      ],
    );
    const { target, problems } = await importFiles([wards(), inputOf('cameras', 'list.csv', list)], {
      timeZone: 'Asia/Shanghai',
    });

    expect(
      target
        .content()
        .items.get('cameras')!
        .map(({ properties }) => properties),
    ).toMatchObject([
      {
        gridCode: 'w-0-0',
        authorizedGridCode: 'w-0-0',
        authorizedUntil: '2026-12-31T15:59:59.999Z',
        offlineSince: '2026-03-01T00:30:00.000Z',
      },
      { gridCode: 'w-1-1', authorizedGridCode: 'w-1-1', authorizedUntil: null, offlineSince: null },
      { gridCode: null, authorizedGridCode: null, offlineSince: null },
    ]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['camera-grid-unknown', '张三'],
      ['camera-date-unreadable', '前天'],
    ]);
  });

  it('refuses cameras that a catalog marks as secret, without telling which', async () => {
    const catalog = `<?xml version="1.0"?><Response><CmdType>Catalog</CmdType><DeviceList Num="2">
      ${['34020000001320000001', '34020000001320000002']
        .map(
          (code, i) =>
            `<Item><DeviceID>${code}</DeviceID><Name>cam</Name><PTZType>5</PTZType><Secrecy>${i}</Secrecy>` +
            '<Longitude>0.1</Longitude><Latitude>51.5</Latitude><Status>ON</Status><Password>x9</Password></Item>',
        )
        .join('')}</DeviceList></Response>`;
    const { target, problems } = await importFiles([wards(), inputOf('cameras', 'catalog.xml', catalog)]);
    const cameras = target.content().items.get('cameras')!;

    expect(cameras.map(({ id, properties }) => [id, properties!['kind']])).toEqual([
      ['34020000001320000001', 'ptz'],
    ]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['camera-secret', null]]);
    expect(JSON.stringify([cameras, problems])).not.toMatch(/x9|0000002/u);
  });

  it('is refused where there is no district to put it into, or no column of places', async () => {
    const list = inputOf('cameras', 'list.csv', csvOf(['code', 'name'], [['a', 'b']]));

    expect((await refusalOf([list])).code).toBe('district-missing');
    expect((await refusalOf([wards(), list])).code).toBe('cameras-without-places');
  });
});
