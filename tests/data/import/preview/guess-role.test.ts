import { describe, expect, it } from 'vitest';
import { inspectFile } from '#data/import/input/inspect-file';
import { guessRole } from '#data/import/preview/guess-role';
import { csvOf, fileOf, inputOf } from '../import-files';

const roleOf = async (headers: readonly string[], row: readonly string[]) => {
  const content = csvOf(headers, [row]);
  const path = fileOf('table.csv', content);
  return guessRole(await inspectFile(inputOf('incidents', 'table.csv', content), path, null));
};

describe('guessRole', () => {
  it('tells a log of camera states from a camera list and from incidents', async () => {
    const when = '2026-05-01 08:00';

    expect(await roleOf(['设备编码', '时间', '状态'], ['a', when, '离线'])).toBe('camera-states');
    expect(await roleOf(['camera', 'start', 'end', 'state'], ['a', when, when, 'off'])).toBe('camera-states');
    expect(
      await roleOf(
        ['设备编码', '经度', '纬度', '方向', '视距', '状态'],
        ['a', '120', '30', 'N', '80', '在线'],
      ),
    ).toBe('cameras');
    expect(await roleOf(['工单编号', '受理时间', '状态'], ['1', when, '办结'])).toBe('incidents');
  });
});
