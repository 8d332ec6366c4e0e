import { describe, expect, it } from 'vitest';
import { triangulateByBlocks } from '@/engine/density-picture/block-mesh';
import type { PlanePolygon } from '@/engine/density-picture/block-mesh';

const square = (from: number, to: number): PlanePolygon[number] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

function area(corners: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 0; i < corners.length; i += 3) {
    const [[ax, ay], [bx, by], [cx, cy]] = corners.slice(i, i + 3) as [
      [number, number],
      [number, number],
      [number, number],
    ];
    sum += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  }
  return sum;
}

const totalArea = (polygons: readonly PlanePolygon[], blocks: number) =>
  triangulateByBlocks(polygons, [0, 0, 1, 1], blocks).reduce((sum, { corners }) => sum + area(corners), 0);

describe('triangulateByBlocks', () => {
  it('covers a polygon exactly, holes left out, however fine the lattice', () => {
    const ring: PlanePolygon = [square(0.1, 0.9), square(0.4, 0.6)];
    for (const blocks of [1, 7, 16]) expect(totalArea([ring], blocks)).toBeCloseTo(0.6, 9);
  });

  it('covers a concave polygon that falls apart in a block', () => {
    // A comb with two teeth: one block of a coarse lattice holds pieces of both.
    const comb: PlanePolygon = [
      [
        [0, 0],
        [0.2, 0.9],
        [0.3, 0.1],
        [0.6, 0.1],
        [0.7, 0.9],
        [0.9, 0],
        [0, 0],
      ],
    ];
    expect(totalArea([comb], 3)).toBeCloseTo(totalArea([comb], 1), 9);
  });

  it('leaves out blocks that hold nothing', () => {
    const boxes = triangulateByBlocks([[square(0.05, 0.2)]], [0, 0, 1, 1], 4).map(({ box }) => box);
    expect(boxes).toEqual([[0, 0, 0.25, 0.25]]);
  });
});
