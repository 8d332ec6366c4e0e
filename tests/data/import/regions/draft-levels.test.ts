import { describe, expect, it } from 'vitest';
import { draftLevels } from '#data/import/regions/draft-levels';
import type { RegionDraft } from '#data/import/regions/region-draft';
import { createProblemLog } from '#data/import/report/problem-log';
import { parseSettings } from '#data/import/settings/parse-settings';
import type { ImportSettingsInput } from '#data/import/settings/import-settings';

const shape: RegionDraft['shape'] = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  ],
};
const draft = (file: string, ordinal: number, properties: Record<string, string>): RegionDraft => ({
  file,
  ordinal,
  featureId: null,
  properties,
  shape,
});
const files = (content: Record<string, Record<string, string>[]>) =>
  Object.entries(content).map(([name, rows]) => ({
    name,
    drafts: rows.map((row, i) => draft(name, i + 1, row)),
  }));
const levelsOf = (
  content: Record<string, Record<string, string>[]>,
  settings: ImportSettingsInput = {},
  shared: string[] = [],
) =>
  draftLevels(
    files(content),
    parseSettings(settings),
    shared,
    { zh: '某市', en: 'Sometown' },
    createProblemLog(),
  );

describe('draftLevels', () => {
  it('names levels by the words of the files, and a boundary that stands alone by the district', () => {
    const levels = levelsOf(
      { 'boston_boundary.geojson.gz': [{}], 'boston_police_districts.geojson': [{ ID: 'A1' }, { ID: 'B2' }] },
      {},
      ['boston'],
    );

    expect(levels.map(({ id, name }) => [id, name.zh])).toEqual([
      ['city', '全市'],
      ['police-district', '警区'],
    ]);
    expect(levels[0]!.regions[0]).toMatchObject({ code: 'city', name: { en: 'Sometown' } });
  });

  it('puts several files of one level together', () => {
    const levels = levelsOf({
      'grids_east.geojson:x': [],
      '东片网格.geojson': [{ 编码: '001' }],
      '西片网格.geojson': [{ 编码: '002' }],
    });

    expect(levels.find(({ id }) => id === 'grid')?.regions.map(({ code }) => code)).toEqual(['001', '002']);
  });

  it('splits a file by the column that names the level', () => {
    const levels = levelsOf({
      'areas.geojson': [
        { level: '街道', code: '330106001', name: '望江街道' },
        { level: '社区', code: '330106001001', name: '甲社区' },
        { level: '社区', code: '330106001002', name: '乙社区' },
      ],
    });

    expect(levels.map(({ id, regions }) => [id, regions.length])).toEqual([
      ['street', 1],
      ['community', 2],
    ]);
  });

  it('splits a file by the tree of its parent codes, and refuses a circle', () => {
    const tree = [
      { code: '1', name: '某区', parentCode: '' },
      { code: '11', name: '甲街道', parentCode: '1' },
      { code: '12', name: '乙街道', parentCode: '1' },
      { code: '111', name: '一社区', parentCode: '11' },
    ];

    expect(levelsOf({ 'tree.geojson': tree }).map(({ id, regions }) => [id, regions.length])).toEqual([
      ['district', 1],
      ['street', 2],
      ['community', 1],
    ]);
    const circle = tree.map((row) => (row.code === '1' ? { ...row, parentCode: '111' } : row));
    expect(() => levelsOf({ 'tree.geojson': circle })).toThrow(/go round in a circle/);
  });

  it('joins the parts of one region and refuses one code for two', () => {
    const parts = [
      { code: '1', name: 'Isles' },
      { code: '1', name: 'Isles' },
      { code: '2', name: 'Main' },
    ];

    expect(
      levelsOf({ 'wards.geojson': parts })[0]!.regions.map(({ code, shape: { coordinates } }) => [
        code,
        coordinates.length,
      ]),
    ).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
    const clash = [
      { code: '1', name: 'North' },
      { code: '1', name: 'South' },
      { code: '2', name: 'Main' },
      { code: '3', name: 'Mid' },
      { code: '4', name: 'End' },
    ];
    expect(() => levelsOf({ 'wards.geojson': clash })).toThrow(/the code 1 stands for "North" and "South"/);
  });

  it('refuses codes that a spreadsheet has damaged', () => {
    expect(() => levelsOf({ 'grids.geojson': [{ code: '3.30106E+14' }] })).toThrow(/scientific form/);
  });

  it('keeps codes as text, with their zeros, and lets the user name level, parent and columns', () => {
    const levels = levelsOf(
      { 'x.geojson': [{ nr: '007', label: 'Bond' }] },
      {
        regionFiles: { 'x.geojson': { level: 'beat', parent: 'precinct', codeColumn: 'nr' } },
        levels: { beat: { zh: '巡段' } },
      },
    );

    expect(levels[0]).toMatchObject({
      id: 'beat',
      name: { zh: '巡段', en: '巡段' },
      statedParentId: 'precinct',
      regions: [{ code: '007', name: { zh: 'Bond' } }],
    });
  });
});
