import { describe, expect, it } from 'vitest';
import type { PlanePolygon } from '@/engine/density-picture/block-mesh';
import type { DensityWarp } from '@/engine/density-picture/density-warp';
import { buildScopeMesh } from '@/engine/density-picture/scope-mesh';

/** Local coordinates equal to unit ones. */
const plain: DensityWarp = {
  origin: [0, 0],
  scale: 1,
  toLocal: [
    [0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
  ],
};
const square = (from: number, to: number): PlanePolygon[number] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

/** Area of all triangles. */
function meshArea({ corners }: ReturnType<typeof buildScopeMesh>): number {
  let area = 0;
  for (let i = 0; i < corners.length; i += 12) {
    const [ax, ay, bx, by, cx, cy] = [0, 1, 4, 5, 8, 9].map((k) => corners[i + k]!) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    area += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  }
  return area;
}

describe('buildScopeMesh', () => {
  it('covers a scope exactly, holes left out', () => {
    const mesh = buildScopeMesh([[square(0.1, 0.9), square(0.4, 0.6)]], plain);
    expect(meshArea(mesh)).toBeCloseTo(0.64 - 0.04, 5);
  });

  it('follows a slanting border', () => {
    const triangle: PlanePolygon = [
      [
        [0.05, 0.05],
        [0.95, 0.05],
        [0.05, 0.95],
        [0.05, 0.05],
      ],
    ];
    expect(meshArea(buildScopeMesh([triangle], plain))).toBeCloseTo(0.405, 5);
  });

  it('numbers the corners of each block without gaps', () => {
    const { corners, blocks } = buildScopeMesh([[square(0.1, 0.3)]], plain);
    expect(blocks.reduce((sum, { count }) => sum + count, 0) * 4).toBe(corners.length);
    blocks.slice(1).forEach(({ first }, i) => expect(first).toBe(blocks[i]!.first + blocks[i]!.count));
    // A fifth of 32 blocks is 6.4: with the cut ones at both sides, eight in a row.
    expect(blocks.length).toBeGreaterThanOrEqual(49);
    expect(blocks.length).toBeLessThanOrEqual(64);
  });
});
