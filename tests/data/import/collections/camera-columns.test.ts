import { describe, expect, it } from 'vitest';
import { csvOf, gridRegions, importFiles, inputOf } from '../import-files';
import type { TestImport } from '../import-files';

const wards = () =>
  inputOf(
    'regions',
    'wards.geojson',
    gridRegions([0, 51.4, 0.3, 51.7], { columns: 2, rows: 2, prefix: 'w' }),
  );
const take = (name: string, content: string | Uint8Array) =>
  importFiles([wards(), inputOf('cameras', name, content)], { timeZone: 'UTC' });
const camerasOf = ({ target }: TestImport) => target.content().items.get('cameras')!;
const propertiesOf = (imported: TestImport) => camerasOf(imported).map(({ properties }) => properties!);
const everything = ({ target, record, problems }: TestImport) =>
  JSON.stringify([[...target.content().items], record, problems]);

describe('directions as lists write them', () => {
  it.each([
    ['0', 0, null, null],
    ['360', 0, null, null],
    ['-90', 270, null, null],
    ['１８０', 180, null, null],
    ['90°', 90, null, null],
    ['270 deg', 270, null, null],
    ['nw', 315, null, 'direction-compass'],
    ['西北向', 315, null, 'direction-compass'],
    ['朝南', 180, null, 'direction-compass'],
    ['NNE', 22.5, null, 'direction-compass'],
    ['190-100', 325, 270, 'direction-arc'],
    ['190°-250°', 220, 60, 'direction-arc'],
    ['350–10', 0, 20, 'direction-arc'],
    ['0-360', null, 360, 'direction-arc'],
    ['90;160;270', null, null, 'direction-several'],
    ['90,160', null, null, 'direction-several'],
    ['E;W', null, null, 'direction-several'],
    ['4.6e14', null, null, 'direction-impossible'],
    ['361', null, null, 'direction-impossible'],
    ['1e400', null, null, 'direction-impossible'],
    ['北偏东30度', null, null, 'direction-unreadable'],
    ['forward', null, null, 'direction-unreadable'],
    ['', null, null, null],
    ['N/A', null, null, null],
    ['null', null, null, null],
  ] as const)('%j', async (text, azimuthDegrees, fieldOfViewDegrees, problem) => {
    const imported = await take(
      'list.csv',
      csvOf(['code', 'lon', 'lat', 'direction'], [['a', 0.1, 51.5, text]]),
    );

    expect(propertiesOf(imported)[0]).toMatchObject({ azimuthDegrees, fieldOfViewDegrees });
    expect(imported.problems.map(({ code, value }) => [code, value])).toEqual(
      problem === null ? [] : [[problem, text]],
    );
  });
});

describe('credentials', () => {
  it('are dropped wherever a list has them, in columns of their own and in addresses elsewhere', async () => {
    const secret = 'hunter2';
    const address = `rtsp://admin:${secret}@10.9.8.7:554/ch1`;
    const headers = [
      '设备编码', '名称', '经度', '纬度', '方向', '用途', '责任单位', '状态', '离线时间', '视距',
      '取流地址', 'RTSP', 'user', 'pass', 'accessKey', 'MAC地址', '设备IP', 'web',
    ]; // prettier-ignore
    const row = (code: string, at: number) =>
      headers.map((header, i) => {
        if (header === '设备编码') return code;
        if (header === '经度') return '0.1';
        if (header === '纬度') return '51.5';
        return i === at || i > 9
          ? i === at && i <= 9
            ? address
            : i === 17
              ? `https://x/?token=${secret}`
              : secret
          : '';
      });
    const rows = headers.slice(0, 10).map((_, at) => row(`c${at}`, at));
    rows[0]![0] = address;
    const imported = await take('list.csv', csvOf(headers, rows));

    expect(camerasOf(imported)).toHaveLength(10);
    expect(everything(imported)).not.toContain(secret);
    expect(everything(imported)).not.toContain('10.9.8.7');
    expect(imported.said).toMatch(/取流地址.*RTSP.*user.*pass.*accessKey.*MAC地址.*设备IP/u);
  });

  it('of OpenStreetMap’s tags and of catalogs are dropped, too', async () => {
    const osm = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'node/1',
          geometry: { type: 'Point', coordinates: [0.1, 51.5] },
          properties: {
            man_made: 'surveillance',
            'contact:webcam': 'http://u:hunter2@cam.example/live',
            name: 'Gate http://u:hunter2@cam.example/live',
          },
        },
      ],
    });
    const imported = await take('osm.geojson', osm);

    expect(propertiesOf(imported)[0]!['name']).toBe('Gate');
    expect(everything(imported)).not.toContain('hunter2');
  });
});

describe('tags of OpenStreetMap', () => {
  it('are read by feature: one says camera:direction, the next only direction', async () => {
    const feature = (id: number, properties: object) => ({
      type: 'Feature',
      id: `node/${id}`,
      geometry: { type: 'Point', coordinates: [0.1, 51.5] },
      properties: { man_made: 'surveillance', ...properties },
    });
    const osm = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature(1, { 'camera:direction': '40', direction: '50', operator: 'City Police' }),
        feature(2, { direction: 'SW', 'camera:mount': 'pole', height: '6' }),
        feature(3, { 'camera:direction': 130, 'camera:type': 'fixed', 'camera:angle': 15 }),
      ],
    });
    const imported = await take('osm.geojson', osm);

    expect(propertiesOf(imported)).toMatchObject([
      { azimuthDegrees: 40, owner: 'City Police', network: 'skynet' },
      { azimuthDegrees: 225, heightMeters: 6 },
      { azimuthDegrees: 130, tiltDegrees: 15 },
    ]);
  });
});

describe('catalogs of GB/T 28181', () => {
  const item = (serial: number, body: string) =>
    `<Item><DeviceID>3402000000132000000${serial}</DeviceID>${body}<Longitude>0.1</Longitude><Latitude>51.5</Latitude></Item>`;

  it('are read across several answers in one file, with nested info, CDATA, prefixes, attributes and references', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Response><CmdType>Catalog</CmdType><SN>1</SN><SumNum>5</SumNum><DeviceList Num="2">
${item(1, '<Name><![CDATA[东门 <1> & 岗亭]]></Name><Status>ON</Status><Info><PTZType>1</PTZType><DirectionType>6</DirectionType></Info>')}
${item(2, '<Name>A &amp; B &#x4E1C;&#38376;</Name><Status>VLOST</Status><PTZType>3</PTZType>')}
</DeviceList></Response>
<?xml version="1.0"?>
<Response><CmdType>Catalog</CmdType><SN>1</SN><SumNum>5</SumNum><DeviceList Num="3">
<Item Num="1"><DeviceID> 34020000001320000003 </DeviceID><Name>attr</Name><Longitude/><Latitude/><Status>OFF</Status><Password>x9y8</Password></Item>
<g:Item xmlns:g="urn:x"><g:DeviceID>34020000001310000004</g:DeviceID><g:Name>prefixed</g:Name><g:Longitude>0</g:Longitude><g:Latitude>0.0</g:Latitude></g:Item>
<Item><DeviceID>34020000002160000005</DeviceID><Name>a group</Name></Item>
</DeviceList></Response>`;
    const imported = await take('catalog.xml', xml);

    expect(propertiesOf(imported).map(({ code, name, kind, online }) => [code, name, kind, online])).toEqual([
      ['34020000001320000001', '东门 <1> & 岗亭', 'ptz', true],
      ['34020000001320000002', 'A & B 东门', 'fixed', false],
      ['34020000001320000003', 'attr', 'fixed', false],
      ['34020000001310000004', 'prefixed', 'fixed', null],
    ]);
    expect(propertiesOf(imported)[0]).toMatchObject({ azimuthDegrees: 45 });
    expect(imported.record.counts.problems).toMatchObject({ 'no-coordinates': 1, 'coordinates-zero': 1 });
    expect(everything(imported)).not.toContain('x9y8');
  });

  it('are read in GB 2312 as platforms send them', async () => {
    // 东门 in GB 2312: B6 AB C3 C5.
    const [before, after] = item(1, '<Name>@</Name>').split('@');
    const bytes = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="GB2312"?><Response><DeviceList Num="1">${before}`, 'latin1'),
      Buffer.from([0xb6, 0xab, 0xc3, 0xc5]),
      Buffer.from(`${after}</DeviceList></Response>`, 'latin1'),
    ]);

    expect(propertiesOf(await take('catalog.xml', bytes))[0]!['name']).toBe('东门');
  });
});

describe('lists in GBK', () => {
  it('keep their words and their directions', async () => {
    // 编码,名称,经度,纬度,方向 / a,东门,0.1,51.5,西北 in GBK.
    const hex =
      'b1e0c2eb2cc3fbb3c62cbeadb6c82cceb3b6c82cb7bdcff20a612cb6abc3c52c302e312c35312e352ccef7b1b10a';
    const imported = await take('list.csv', Buffer.from(hex, 'hex'));

    expect(propertiesOf(imported)[0]).toMatchObject({ code: 'a', name: '东门', azimuthDegrees: 315 });
  });
});
