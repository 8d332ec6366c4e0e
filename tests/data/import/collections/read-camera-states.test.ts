import { describe, expect, it } from 'vitest';
import { unpackSpans } from '@/domain/camera/state-spans';
import type { ImportInput } from '#data/import/input/import-input';
import { createMemoryTarget, type MemoryTarget } from '../memory-target';
import { csvOf, gridRegions, importFiles, inputOf, NOW, refusalOf } from '../import-files';

const wards = () =>
  inputOf(
    'regions',
    'wards.geojson',
    gridRegions([0, 51.4, 0.3, 51.7], { columns: 2, rows: 2, prefix: 'w' }),
  );
const cameras = (rows: readonly (readonly string[])[] = [['a'], ['b']], headers: readonly string[] = []) =>
  inputOf(
    'cameras',
    'list.csv',
    csvOf(
      ['编码', '经度', '纬度', ...headers],
      rows.map(([code, ...rest]) => [code!, 0.1, 51.5, ...rest]),
    ),
  );
const UTC = { timeZone: 'UTC' };
const log = (headers: readonly string[], rows: readonly (readonly string[])[]): ImportInput =>
  inputOf('camera-states', 'log.csv', csvOf(headers, rows));
const spansOf = (target: MemoryTarget, code: string) =>
  unpackSpans(
    target
      .content()
      .items.get('camera-states')
      ?.find(({ id }) => id === code)?.properties?.['spans'],
  ).map(
    ({ from, to, online }) =>
      `${new Date(from * 1000).toISOString().slice(5, 16)} ${new Date(to * 1000).toISOString().slice(5, 16)} ${online ? 'on' : 'off'}`,
  );

describe('a record of camera states', () => {
  it('is taken from stretches with their state; what is in none stays unknown', async () => {
    const { target, said } = await importFiles(
      [
        wards(),
        cameras(),
        log(
          ['设备编码', '开始时间', '结束时间', '状态'],
          [
            ['a', '2026-05-01 00:00', '2026-05-03 00:00', '在线'],
            ['a', '2026-05-03 00:00', '2026-05-03 06:00', '离线'],
            ['a', '2026-05-03 06:00', '2026-05-10 00:00', '在线'],
            ['a', '2026-05-12 00:00', '', 'VLOST'],
            ['b', '2026-05-13 00:00', '2026-05-20 00:00', 'ON'],
          ],
        ),
      ],
      UTC,
    );

    expect(spansOf(target, 'a')).toEqual([
      '05-01T00:00 05-03T00:00 on',
      '05-03T00:00 05-03T06:00 off',
      '05-03T06:00 05-10T00:00 on',
      '05-12T00:00 05-12T00:00 on',
      '05-12T00:00 05-20T00:00 off',
    ]);
    expect(spansOf(target, 'b')).toEqual(['05-13T00:00 05-20T00:00 on']);
    expect(said).toContain('5 records of the state of 2 cameras; time in no stretch is unknown');
  });

  it('is taken from a list of outages without claiming that the cameras ran between them', async () => {
    const { target, said } = await importFiles(
      [
        wards(),
        cameras(),
        log(
          ['摄像机编码', '故障时间', '恢复时间'],
          [
            ['a', '2026-05-01 00:00', '2026-05-01 06:00'],
            ['a', '2026-05-01 05:00', '2026-05-01 08:00'],
            ['a', '2026-05-04 00:00', '2026-05-05 00:00'],
          ],
        ),
      ],
      UTC,
    );

    expect(spansOf(target, 'a')).toEqual([
      '05-01T00:00 05-01T00:00 on',
      '05-01T00:00 05-01T08:00 off',
      '05-01T08:00 05-01T08:00 on',
      '05-04T00:00 05-04T00:00 on',
      '05-04T00:00 05-05T00:00 off',
    ]);
    expect(said).toContain('whether the cameras ran between them is not known');
  });

  it('tells a log of changes from a log of looks', async () => {
    const day = (n: number) => `2026-05-${String(n).padStart(2, '0')} 00:00`;
    const headers = ['camera', 'time', 'status'];
    const changes = await importFiles(
      [
        wards(),
        cameras(),
        log(headers, [
          ['a', day(1), 'ON'],
          ['a', day(9), 'OFF'],
          ['b', day(20), 'ON'],
        ]),
      ],
      UTC,
    );
    expect(spansOf(changes.target, 'a')).toEqual([
      '05-01T00:00 05-09T00:00 on',
      '05-09T00:00 05-20T00:00 off',
    ]);
    const looks = await importFiles(
      [
        wards(),
        cameras(),
        log(headers, [
          ['a', day(1), 'ON'],
          ['a', day(2), 'ON'],
          ['a', day(3), 'OFF'],
          ['a', day(9), 'ON'],
        ]),
      ],
      UTC,
    );
    expect(spansOf(looks.target, 'a')).toEqual([
      '05-01T00:00 05-03T00:00 on',
      '05-03T00:00 05-03T00:00 off',
      '05-09T00:00 05-09T00:00 on',
    ]);
  });

  it('reports each record that cannot be read, and cameras that no list has', async () => {
    const { problems, record } = await importFiles(
      [
        wards(),
        cameras(),
        log(
          ['code', 'start', 'end', 'state'],
          [
            ['a', '2026-05-01', '2026-05-02', 'online'],
            ['', '2026-05-01', '2026-05-02', 'online'],
            ['a', 'gestern', '2026-05-02', 'online'],
            ['a', '2026-05-01', 'morgen', 'online'],
            ['a', '2026-05-03', '2026-05-02', 'online'],
            ['a', '2027-05-03', '', 'offline'],
            ['a', '2026-05-03', '', '大概'],
            ['stranger', '2026-05-01', '2026-05-02', 'online'],
          ],
        ),
      ],
      UTC,
    );

    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'state-without-camera'],
      [4, 'state-time-unreadable'],
      [5, 'state-time-unreadable'],
      [6, 'state-ends-early'],
      [7, 'state-in-future'],
      [8, 'state-unreadable'],
      [9, 'state-camera-unknown'],
    ]);
    expect(record.counts.problems['state-camera-unknown']).toBe(1);
  });

  it('is refused where it has no columns of a log', async () => {
    const refusal = await refusalOf([wards(), log(['name', 'colour'], [['a', 'red']])]);

    expect(refusal.code).toBe('states-without-columns');
    expect((await refusalOf([wards(), log(['code', 'at', 'state'], [['a', 'x', 'y']])])).code).toBe(
      'no-states',
    );
  });
});

describe('a camera list that is imported day by day', () => {
  it('leaves a record of what each import saw', async () => {
    const target = createMemoryTarget();
    const day = 86_400_000;
    const seen = async (dayNumber: number, state: string, files: readonly ImportInput[] = []) =>
      importFiles([...files, cameras([['a', state]], ['状态'])], UTC, target, { now: NOW + dayNumber * day });
    await seen(0, '在线', [wards()]);
    await seen(1, '离线');
    await seen(2, '在线');
    await seen(12, '在线');

    expect(spansOf(target, 'a')).toEqual([
      '06-01T00:00 06-02T00:00 on',
      '06-02T00:00 06-03T00:00 off',
      '06-03T00:00 06-03T00:00 on',
      '06-13T00:00 06-13T00:00 on',
    ]);
  });

  it('goes by the times in the list where it has them', async () => {
    const { target } = await importFiles(
      [
        wards(),
        cameras(
          [
            ['a', 'OFF', '2026-05-20 08:00', '2026-05-30 12:00'],
            ['b', 'ON', '', '2026-05-30 12:00'],
          ],
          ['状态', '离线时间', '采集时间'],
        ),
      ],
      UTC,
    );

    expect(spansOf(target, 'a')).toEqual(['05-20T08:00 05-20T08:00 on', '05-20T08:00 05-30T12:00 off']);
    expect(spansOf(target, 'b')).toEqual(['05-30T12:00 05-30T12:00 on']);
  });

  it('says nothing of cameras whose state the list does not tell', async () => {
    const { target } = await importFiles([wards(), cameras()], UTC);

    expect(target.content().items.get('camera-states')).toEqual([]);
  });
});
