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

  it('is refused where there is no district to put it into, or no column of places', async () => {
    const list = inputOf('cameras', 'list.csv', csvOf(['code', 'name'], [['a', 'b']]));

    expect((await refusalOf([list])).code).toBe('district-missing');
    expect((await refusalOf([wards(), list])).code).toBe('cameras-without-places');
  });
});
