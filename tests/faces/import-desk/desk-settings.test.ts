import { describe, expect, it } from 'vitest';
import type { DraftColumn } from '@/client/imports/draft-queries';
import {
  inDeskWords,
  NOTHING_SAID,
  toImportSettings,
  withColumnUse,
} from '@/faces/import-desk/desk-settings';
import { parseSettings } from '#data/import/settings/parse-settings';

function column(header: string, use: string | null): DraftColumn {
  return {
    header,
    samples: [],
    filledCount: 1,
    distinctCount: 1,
    use,
    isByContent: false,
    isPersonal: false,
  };
}
const COLUMNS = [
  column('no', 'sourceId'),
  column('opened', 'reportedAt'),
  column('closed', null),
  column('class', 'category'),
  column('wide', null),
  column('street', 'region:street'),
];

describe('what is said at the desk', () => {
  it('is what the importer understands, and leaves out what is not said', () => {
    expect(toImportSettings(NOTHING_SAID)).toEqual({
      columns: {},
      regionColumns: {},
      regionFiles: {},
      mode: 'add',
      allowOutside: false,
    });
    const said = {
      ...NOTHING_SAID,
      crs: ' GCJ02 ',
      swap: 'no' as const,
      sourceName: '热线',
      levels: { 'a.geojson': 'street' },
      dateFormat: 'dmy',
    };
    expect(parseSettings(toImportSettings(said))).toMatchObject({
      crs: 'GCJ02',
      swap: false,
      source: { name: '热线' },
      regionFiles: { 'a.geojson': { level: 'street' } },
      dateFormat: 'dmy',
    });
  });

  it('gives a field to another column and takes it from the one that had it', () => {
    const moved = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'closed', use: 'reportedAt' });
    expect(moved.columns).toEqual({ reportedAt: 'closed' });
    const left = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'opened', use: '' });
    expect(left.columns).toEqual({ reportedAt: '-' });
    const turned = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'opened', use: 'completedAt' });
    expect(turned.columns).toEqual({ reportedAt: '-', completedAt: 'opened' });
  });

  it('keeps the classes in order, the widest first, and has one finest', () => {
    const widened = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'wide', use: 'category-wide' });
    expect(widened.category).toEqual(['wide', 'class']);
    const replaced = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'wide', use: 'category' });
    expect(replaced.category).toEqual(['wide']);
    const none = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'class', use: '' });
    expect(none.category).toEqual([]);
    const untouched = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'no', use: '' });
    expect(untouched.category).toBeNull();
  });

  it('moves a stated region to another column', () => {
    const moved = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'street', use: '' });
    expect(moved.regionColumns).toEqual({ street: '-' });
    const other = withColumnUse(NOTHING_SAID, COLUMNS, { header: 'wide', use: 'region:street' });
    expect(other.regionColumns).toEqual({ street: 'wide' });
  });
});

describe('sentences of the importer', () => {
  const nameOf = (flag: string): string | null => ({ column: '列对应', crs: '坐标系' })[flag] ?? null;

  it('call controls by their names, not flags', () => {
    expect(inDeskWords('请用 --column reportedAt=列名 指明。', nameOf)).toBe('请用 “列对应” 指明。');
    expect(inDeskWords('如 --crs 所说，或 --other。', nameOf)).toBe('如 “坐标系” 所说，或 --other。');
  });
});
