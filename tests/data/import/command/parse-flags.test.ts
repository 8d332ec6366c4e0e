import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFlags } from '#data/import/command/parse-flags';
import { parseSettings } from '#data/import/settings/parse-settings';
import { fileOf } from '../import-files';

describe('parseFlags', () => {
  it('reads files with their levels and every flag', () => {
    const { inputs, settings, reportPath } = parseFlags([
      '--incidents',
      '/x/cases.csv.gz',
      '--regions',
      '/x/streets.geojson:street',
      '--regions',
      '/x/grids.geojson:grid:street',
      '--column',
      'reportedAt=OPEN_DT',
      '--column',
      'title=-',
      '--category',
      'TYPE',
      '--category-parent',
      'REASON',
      '--time-zone',
      'Asia/Shanghai',
      '--crs',
      'gcj02',
      '--no-swap',
      '--level-name',
      'grid=网格/Grid',
      '--dry-run',
      '--report',
      'r.csv',
    ]);

    expect(inputs.map(({ role, name }) => [role, name])).toEqual([
      ['incidents', 'cases.csv.gz'],
      ['regions', 'streets.geojson'],
      ['regions', 'grids.geojson'],
    ]);
    expect(parseSettings(settings)).toMatchObject({
      columns: { reportedAt: 'OPEN_DT', title: '-' },
      category: ['REASON', 'TYPE'],
      regionFiles: {
        'streets.geojson': { level: 'street' },
        'grids.geojson': { level: 'grid', parent: 'street' },
      },
      timeZone: 'Asia/Shanghai',
      crs: 'gcj02',
      swap: false,
      dryRun: true,
      levels: { grid: { zh: '网格', en: 'Grid' } },
    });
    expect(reportPath).toBe('r.csv');
  });

  it('leaves the colon of a drive to the path', () => {
    const { inputs, settings } = parseFlags(['--regions', 'C:\\data\\grids.geojson:grid']);

    expect(inputs[0]!.content.path).toBe('C:\\data\\grids.geojson');
    expect(Object.values(settings.regionFiles ?? {})).toEqual([{ level: 'grid' }]);
  });

  it('puts flags before the mapping file', () => {
    const mapping = fileOf(
      'mapping.json',
      JSON.stringify({ crs: 'wgs84', columns: { title: 'A', address: 'B' } }),
    );
    const { settings } = parseFlags(['--mapping', mapping, '--crs', 'bd09', '--column', 'title=C']);

    expect(settings).toMatchObject({ crs: 'bd09', columns: { title: 'C', address: 'B' } });
  });

  it('says what is wrong', () => {
    expect(() => parseFlags(['--foo'])).toThrow(/--foo/);
    expect(() => parseFlags(['--column', 'when=X'])).toThrow(/the field must be one of sourceId, reportedAt/);
    expect(() => parseFlags(['--incidents', '/a/x.csv', '--incidents', '/b/x.csv'])).toThrow(
      /Two files are called x\.csv/,
    );
    writeFileSync(fileOf('bad.json', ''), '{');
    expect(() => parseFlags(['--mapping', fileOf('broken.json', '{')])).toThrow(/cannot be read/);
    expect(() => parseSettings(parseFlags(['--date-format', 'often']).settings)).toThrow(
      /dateFormat: must be mdy, dmy/,
    );
  });
});
