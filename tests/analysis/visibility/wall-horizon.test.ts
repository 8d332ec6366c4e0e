import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { sectorOf } from '@/analysis/visibility/camera-view';
import { mountsAt } from '@/analysis/visibility/mounts';
import { distanceOfWall, wallsInView } from '@/analysis/visibility/wall';
import { wallsBeforeHorizon } from '@/analysis/visibility/wall-horizon';
import { drawTown, drawView } from '#tests/support/random-town';

const SIDE_METERS = 300;
const square = (x: number, y: number, side: number) => [
  [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ] as [number, number][],
  ],
];
const view = {
  x: 0,
  y: 0,
  azimuthDegrees: 0,
  fieldOfViewDegrees: 90,
  rangeMeters: 200,
  nearMeters: 0,
};

describe('wallsBeforeHorizon', () => {
  it('drops a building behind another that blocks, and keeps it behind one that does not', () => {
    const index = buildBuildingIndex([square(-50, 20, 100), square(-5, 150, 10)]);
    const buildingsOf = (blocks: boolean) => {
      const walls = wallsBeforeHorizon(view, index, { buildings: [0, 1], blocks: () => blocks });
      return [...new Set(walls.map(({ building }) => building))].sort();
    };

    expect(buildingsOf(true)).toEqual([0]);
    expect(buildingsOf(false)).toEqual([0, 1]);
  });

  it('keeps the nearest wall in every direction, whatever the town and the view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, at) => {
          const random = buildRandom(seed);
          const index = buildBuildingIndex(drawTown(random, 60, SIDE_METERS));
          const drawn = drawView(random, SIDE_METERS);
          const mounts = mountsAt(index, drawn.x, drawn.y);
          const buildings = index
            .near(drawn.x, drawn.y, drawn.rangeMeters)
            .filter((b) => !mounts.includes(b));
          const { start, width } = sectorOf(drawn);
          const turn = at * width;
          const nearest = (walls: ReturnType<typeof wallsInView>) =>
            Math.min(
              ...walls
                .filter(({ from, to }) => from <= turn && to >= turn)
                .map((wall) => distanceOfWall(wall, Math.sin(start + turn), Math.cos(start + turn))),
            );

          expect(nearest(wallsBeforeHorizon(drawn, index, { buildings, blocks: () => true }))).toBe(
            nearest(wallsInView(drawn, index, buildings)),
          );
        },
      ),
      { seed: 11, numRuns: 400 },
    );
  });
});
