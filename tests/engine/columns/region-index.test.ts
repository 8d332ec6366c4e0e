import { describe, expect, it } from 'vitest';
import { regionCode } from '@/domain/region/region';
import { buildRegionIndex } from '@/engine/columns/region-index';
import { sampleSetup } from '../sample-district';

const region = (code: string, levelId: string, parentCode: string | null) => ({
  code: regionCode(code),
  levelId,
  parentCode: parentCode === null ? null : regionCode(parentCode),
});

describe('the index of regions', () => {
  const index = buildRegionIndex(sampleSetup.hierarchies[0]!, sampleSetup.regions);

  it('numbers the regions of its own levels, then outside, then unknown', () => {
    expect(index.codes).toEqual(['S1', 'S2', 'G1', 'G2', 'G3']);
    expect([index.numberOf('G2'), index.outside, index.unknown]).toEqual([3, 5, 6]);
    expect([index.numberOf('B1'), index.numberOf('gone')]).toEqual([6, 6]);
  });

  it('rolls grids up to streets and knows no grid of a street', () => {
    const [streets, grids] = index.levels;

    // Regions S1 S2 G1 G2 G3, outside, unknown.
    expect([...streets!.slots]).toEqual([0, 1, 0, 0, 1, 2, 3]);
    expect([...grids!.slots]).toEqual([4, 4, 0, 1, 2, 3, 4]);
  });

  it('leaves regions whose parents are missing, or run in a circle, unknown at wider levels', () => {
    const broken = buildRegionIndex({ id: 'grid', levelIds: ['street', 'grid'] }, [
      region('S1', 'street', null),
      region('G1', 'grid', 'S9'),
      region('G2', 'grid', null),
      region('G3', 'grid', 'G3'),
    ]);

    expect([...broken.levels[0]!.slots]).toEqual([0, 2, 2, 2, 1, 2]);
  });

  it('refuses more regions than its numbers tell apart', () => {
    const many = Array.from({ length: 65_535 }, (_, code) => region(`G${code}`, 'grid', null));

    expect(() => buildRegionIndex({ id: 'grid', levelIds: ['grid'] }, many)).toThrow(RangeError);
  });
});
