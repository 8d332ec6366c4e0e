import { describe, expect, it } from 'vitest';
import { buildCategoryTree } from '@/engine/columns/category-tree';
import { sampleSetup } from '../sample-district';

describe('the tree of classes', () => {
  const tree = buildCategoryTree(sampleSetup.categories, ['K1a', 'X9']);

  it('holds the classes of the district, then those met in rows alone', () => {
    expect(tree.codes).toEqual(['K1', 'K2', 'K1a', 'K1b', 'K1b1', 'K2a', 'X9']);
  });

  it('takes a class for all below it', () => {
    expect([...tree.withDescendants(['K1b', 'X9'])]).toEqual(['K1b', 'K1b1', 'X9']);
    expect([...tree.withDescendants(['K1'])]).toEqual(['K1', 'K1a', 'K1b', 'K1b1']);
    expect([...tree.withDescendants(['gone'])]).toEqual([]);
  });

  it('rolls counts up through every level', () => {
    expect([...tree.rollUp(Int32Array.of(1, 0, 10, 100, 1000, 5, 7))]).toEqual([
      1111, 5, 10, 1100, 1000, 5, 7,
    ]);
  });

  it('ends where parents run in a circle', () => {
    const circle = buildCategoryTree(
      [
        { code: 'A', parentCode: 'B' },
        { code: 'B', parentCode: 'A' },
      ],
      [],
    );

    expect([...circle.rollUp(Int32Array.of(1, 2))]).toEqual([3, 3]);
  });
});
