import { describe, expect, it } from 'vitest';
import { groupRings } from '@/analysis/polygon/group-rings';
import type { Ring } from '@/analysis/polygon/polygon';

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];

describe('groupRings', () => {
  it('gives holes to their outer rings and makes islands in holes polygons of their own', () => {
    const [land, lake, island, other] = [
      square(0, 0, 10),
      square(2, 2, 6),
      square(4, 4, 1),
      square(20, 0, 5),
    ];
    const polygons = groupRings([lake, other, island, land]);
    expect(polygons).toEqual([[land, lake], [other], [island]]);
  });
});
