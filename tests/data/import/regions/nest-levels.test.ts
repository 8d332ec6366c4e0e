import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import type { LevelDraft, RegionEntry } from '#data/import/regions/level-draft';
import { nestLevels } from '#data/import/regions/nest-levels';

function entry(
  code: string,
  [x0, y0, x1, y1]: readonly number[],
  statedParent: string | null = null,
): RegionEntry {
  const shape = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [x0, y0],
          [x1, y0],
          [x1, y1],
          [x0, y1],
          [x0, y0],
        ],
      ],
    ],
  } as MultiPolygon;
  return {
    file: 'f',
    line: 1,
    code,
    name: { zh: code, en: code },
    statedParent,
    population: null,
    households: null,
    shape,
  };
}
const level = (id: string, regions: RegionEntry[], statedParentId?: string): LevelDraft => ({
  id,
  name: { zh: id, en: id },
  statedParentId,
  regions,
});

const CITY = level('city', [entry('c', [0, 0, 4, 4])]);
const HALVES = level('half', [entry('w', [0, 0, 2, 4]), entry('e', [2, 0, 4, 4])]);
const THIRDS = level('third', [
  entry('1', [0, 0, 1.4, 4]),
  entry('2', [1.4, 0, 2.7, 4]),
  entry('3', [2.7, 0, 4, 4]),
]);
const QUARTERS = level('quarter', [
  entry('sw', [0, 0, 2, 2]),
  entry('nw', [0, 2, 2, 4]),
  entry('se', [2, 0, 4, 2]),
  entry('ne', [2, 2, 4, 4]),
]);

const chainOf = (drafts: readonly LevelDraft[]) =>
  nestLevels(drafts).map(({ id, parentId }) => [id, parentId]);

describe('nestLevels', () => {
  it('nests by containment, whatever the order of the files, and lets what does not nest stand side by side', () => {
    expect(chainOf([QUARTERS, THIRDS, CITY, HALVES])).toEqual([
      ['city', null],
      ['half', 'city'],
      ['third', 'city'],
      ['quarter', 'half'],
    ]);
    const quarters = nestLevels([QUARTERS, HALVES])[1]!;
    expect(quarters.regions.map(({ code, parent }) => [code, parent])).toEqual([
      ['sw', 0],
      ['nw', 0],
      ['se', 1],
      ['ne', 1],
    ]);
  });

  it('goes by codes of parents where they are stated, and tells how much lies outside', () => {
    const stated = level(
      'quarter',
      QUARTERS.regions.map((region) => ({
        ...region,
        statedParent: region.code === 'sw' ? 'e' : region.code.endsWith('e') ? 'e' : 'w',
      })),
    );
    const [, quarters] = nestLevels([HALVES, stated]);

    expect(quarters!.regions[0]).toMatchObject({ code: 'sw', parent: 1, parentShare: 0 });
  });

  it('takes the user at his word', () => {
    expect(chainOf([CITY, HALVES, level('quarter', [...QUARTERS.regions], 'city')])).toEqual([
      ['city', null],
      ['half', 'city'],
      ['quarter', 'city'],
    ]);
  });
});
