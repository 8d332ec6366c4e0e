import { describe, expect, it } from 'vitest';
import { gridRegions, importFiles, inputOf } from '../import-files';

const CATALOG = `<?xml version="1.0" encoding="GB2312"?>
<Response>
  <CmdType>Catalog</CmdType>
  <SumNum>3</SumNum>
  <DeviceList Num="3">
    <Item>
      <DeviceID>34020000001320000001</DeviceID><Name>Gate &amp; yard</Name>
      <IPAddress>192.168.1.64</IPAddress><Port>5060</Port><Password>secret</Password>
      <Status>ON</Status><Longitude>0.1</Longitude><Latitude>51.5</Latitude>
      <Info><PTZType>1</PTZType><DirectionType>8</DirectionType><Resolution>1920x1080</Resolution></Info>
    </Item>
    <Item>
      <DeviceID>34020000001320000002</DeviceID><Name>Lane</Name><Status>OFF</Status>
      <Longitude>0</Longitude><Latitude>0</Latitude>
    </Item>
    <Item><DeviceID>34020000002160000001</DeviceID><Name>A group</Name></Item>
  </DeviceList>
</Response>`;

describe('a GB/T 28181 catalog', () => {
  it('gives its cameras, without groups, passwords and addresses', async () => {
    const wards = gridRegions([0, 51.4, 0.3, 51.7], { columns: 2, rows: 2, prefix: 'w' });
    const { target, record, said } = await importFiles([
      inputOf('regions', 'wards.geojson', wards),
      inputOf('cameras', 'catalog.xml', CATALOG),
    ]);
    const [first, second, ...rest] = target.content().items.get('cameras')!;

    expect(rest).toEqual([]);
    expect(first!.properties).toMatchObject({
      code: '34020000001320000001',
      name: 'Gate & yard',
      kind: 'ptz',
      azimuthDegrees: 315,
      widthPixels: 1920,
      online: true,
    });
    expect(second).toMatchObject({ geometry: null, properties: { online: false } });
    expect(record.counts.problems).toEqual({ 'direction-compass': 1, 'coordinates-zero': 1 });
    expect(JSON.stringify([first, second])).not.toMatch(/secret|192\.168/u);
    expect(said).toContain('GB/T 28181 catalog of 2 items');
  });
});
