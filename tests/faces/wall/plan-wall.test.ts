import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcMinutePixels, evenSeams } from '@/domain/wall/calibration';
import { planWall, SEAM_CLEAR_PIXELS } from '@/faces/wall/plan-wall';
import type { Box, WallGround } from '@/faces/wall/plan-wall';

const NO_SEAMS = { vertical: [], horizontal: [] };
const plainWall = (width: number, height: number): WallGround => ({
  width,
  height,
  arcMinute: arcMinutePixels(null, { width, height }),
  seams: NO_SEAMS,
});
const widthOf = (boxes: readonly Box[]) => boxes.reduce((sum, { width }) => sum + width, 0);

describe('the plan of a wall', () => {
  it.each([
    [1920, 1080, { left: 1, maps: 1, right: 1, figures: 5 }],
    [3840, 1080, { left: 1, maps: 2, right: 2, figures: 6 }],
    [5760, 1080, { left: 2, maps: 2, right: 3, figures: 6 }],
    [7680, 2160, { left: 1, maps: 2, right: 2, figures: 6 }],
  ])('has at %i × %i the columns of its shape', (width, height, counts) => {
    const plan = planWall(plainWall(width, height));

    expect({
      left: plan.left.length,
      maps: plan.maps.length,
      right: plan.right.length,
      figures: plan.figures.length,
    }).toEqual(counts);
  });

  it.each([
    [1920, 1080],
    [3840, 1080],
    [5760, 1080],
    [7680, 2160],
  ])('gives the maps at %i × %i the larger part of the width', (width, height) => {
    const share = widthOf(planWall(plainWall(width, height)).maps) / width;

    expect(share).toBeGreaterThan(0.53);
    expect(share).toBeLessThan(0.66);
  });

  it('gives the same plan twice as large on a wall twice as large', () => {
    const [small, large] = [planWall(plainWall(1920, 1080)), planWall(plainWall(3840, 2160))];

    expect(large.left[0]!.width).toBeCloseTo(2 * small.left[0]!.width, -1);
    expect(large.maps[0]!.y).toBeCloseTo(2 * small.maps[0]!.y, -1);
  });

  it('keeps every column and number off the seams of three by two panels', () => {
    const ground = {
      ...plainWall(5760, 2160),
      seams: { vertical: [1920, 3840], horizontal: [1080] },
    };
    const { left, right, figures } = planWall(ground);

    for (const box of [...left, ...right, ...figures]) expectClear(box, ground);
    expect(left.length).toBeGreaterThan(1);
  });

  it('keeps off any seams at any size, and inside the wall', () => {
    const size = fc.tuple(fc.integer({ min: 1280, max: 7680 }), fc.integer({ min: 720, max: 2160 }));
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        ([width, height], across, down) => {
          const ground = {
            ...plainWall(width, height),
            seams: {
              vertical: evenSeams(across).map((share) => share * width),
              horizontal: evenSeams(down).map((share) => share * height),
            },
          };
          const { left, right, figures, maps, rooms, headerParts, stripParts } = planWall(ground);
          const panes = rooms.map(({ pane }) => pane);
          const words = rooms.flatMap(({ first, last }) => [first, last]);

          for (const box of [...left, ...right, ...figures, ...panes, ...stripParts])
            expectClear(box, ground);
          for (const box of [...words, ...headerParts])
            expectClear(box, { ...ground, seams: { ...ground.seams, horizontal: [] } });
          for (const map of maps) expect(map.width).toBeGreaterThan(0.1 * width);
          expect(figures.length).toBeGreaterThanOrEqual(3);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});

/** Whole pixels: half a pixel may be lost by rounding. */
function expectClear(box: Box, { width, height, seams }: WallGround): void {
  const near = SEAM_CLEAR_PIXELS - 1;
  for (const seam of seams.vertical) {
    expect(box.x + box.width <= seam - near || box.x >= seam + near).toBe(true);
  }
  for (const seam of seams.horizontal) {
    expect(box.y + box.height <= seam - near || box.y >= seam + near).toBe(true);
  }
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
  expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
}
