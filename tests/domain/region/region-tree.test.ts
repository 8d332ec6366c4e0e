import { describe, expect, it } from 'vitest';
import { regionCode, toHierarchies } from '@/domain/region/region';
import type { Region, RegionLevel } from '@/domain/region/region';
import { buildRegionTree, rankedLevel } from '@/domain/region/region-tree';
import { sameText } from '@/domain/text/localized-text';

const level = (id: string, parentId: string | null): RegionLevel => ({ id, parentId, name: sameText(id) });
const region = (code: string, levelId: string, parentCode: string | null): Region => ({
  code: regionCode(code),
  levelId,
  parentCode: parentCode === null ? null : regionCode(parentCode),
  name: sameText(code),
  labelPosition: [0, 0],
  bbox: [0, 0, 1, 1],
  areaSquareKilometers: 1,
  population: null,
  households: null,
});

describe('levels and regions', () => {
  it('makes one hierarchy for each level that has none below it', () => {
    const levels = [level('city', null), level('neighborhood', 'city'), level('police', 'city')];

    expect(toHierarchies(levels)).toEqual([
      { id: 'neighborhood', levelIds: ['city', 'neighborhood'] },
      { id: 'police', levelIds: ['city', 'police'] },
    ]);
  });

  it('refuses levels in a circle and parents that do not exist', () => {
    expect(() => toHierarchies([level('a', 'b'), level('b', 'a')])).toThrow(RangeError);
    expect(() => toHierarchies([level('a', 'gone')])).toThrow(RangeError);
  });

  it('walks from the widest region to the one asked for', () => {
    const tree = buildRegionTree(
      [
        region('D', 'district', null),
        region('S1', 'street', 'D'),
        region('G1', 'grid', 'S1'),
        region('X', 'grid', 'gone'),
      ],
      [level('district', null), level('street', 'district'), level('grid', 'street')],
    );

    expect(tree.pathTo('G1').map(({ code }) => code)).toEqual(['D', 'S1', 'G1']);
    expect(tree.childrenOf(null).map(({ code }) => code)).toEqual(['D', 'X']);
    expect(tree.pathTo('nowhere')).toEqual([]);
  });

  it('ranks the level asked for, else the one below the scope, else the widest', () => {
    const levels = [level('district', null), level('street', 'district'), level('grid', 'street')];
    const tree = buildRegionTree(
      [region('D', 'district', null), region('S1', 'street', 'D'), region('G1', 'grid', 'S1')],
      levels,
    );

    expect(rankedLevel(tree, { scope: null, level: null })).toBe('street');
    expect(rankedLevel(tree, { scope: 'S1', level: null })).toBe('grid');
    expect(rankedLevel(tree, { scope: 'S1', level: 'street' })).toBe('street');
    expect(rankedLevel(tree, { scope: 'G1', level: null })).toBe('district');
    expect(rankedLevel(buildRegionTree([], []), { scope: null, level: null })).toBeNull();
  });
});
