import { describe, expect, it } from 'vitest';
import { indexShapes } from '@/analysis/polygon/shape-index';
import { rectangle } from '#tests/support/planar-shapes';

describe('indexShapes', () => {
  it('finds shapes by their boxes, and nothing among none', () => {
    const tree = indexShapes([rectangle(0, 0, 1, 1), rectangle(5, 5, 6, 6)]);
    expect(tree?.search(4, 4, 5, 5)).toEqual([1]);
    expect(indexShapes([])).toBeNull();
  });
});
