import { describe, expect, it } from 'vitest';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { createDensityPainter } from '@/engine/density-picture/density-painter';

const grid = { west: -3000, south: -3000, cellMeters: 200, columns: 30, rows: 30 };
const hill = (height: number) => ({
  values: Float32Array.from({ length: 900 }, (_, at) =>
    Math.max(0, height * (1 - Math.hypot((at % 30) - 14.5, Math.floor(at / 30) - 14.5) / 12)),
  ),
  peak: height,
  points: 9,
});
const map = (part = {}) => ({
  grid,
  originMeters: [543_200, 3_370_100] as const,
  window: hill(100),
  comparison: null,
  ...part,
});
const free = { scaleMax: null, isolines: true };

describe('createDensityPainter', () => {
  it('keeps the ground while grid and area stay, whatever the window', () => {
    const paint = createDensityPainter(gaussKruger3(120.4));
    const first = paint(map(), null, free);
    const moved = paint(map({ window: hill(40) }), null, free);
    expect(moved.ground).toBe(first.ground);
    expect(moved.window!.texture.texels).not.toEqual(first.window!.texture.texels.map(() => 0));
    expect(paint(map({ grid: { ...grid } }), null, free).ground).not.toBe(first.ground);
  });

  it('cuts to the polygons of the area, closed or not', () => {
    const paint = createDensityPainter(gaussKruger3(120.4));
    const open = [
      [120.43, 30.43],
      [120.47, 30.43],
      [120.47, 30.47],
    ];
    const [cut, closed, whole] = [[[open]], [[[...open, open[0]!]]], null].map(
      (polygons) => paint(map(), polygons, free).ground.mesh.corners,
    );
    expect(cut).toEqual(closed);
    expect(cut!.length).toBeGreaterThan(0);
    expect(areaOf(cut!)).toBeLessThan(areaOf(whole!));
  });

  it('shows two windows on one scale', () => {
    const paint = createDensityPainter(gaussKruger3(120.4));
    const { scale, window, comparison } = paint(map({ comparison: hill(300) }), null, free);
    expect(scale!.peak).toBeGreaterThan(250);
    expect(Math.max(...window!.texture.texels)).toBeLessThan(Math.max(...comparison!.texture.texels));
  });

  it('locks the scale, and traces no lines where none are wanted', () => {
    const paint = createDensityPainter(gaussKruger3(120.4));
    const locked = paint(map(), null, { scaleMax: 500, isolines: false });
    expect(locked.scale).toMatchObject({ max: 500, locked: true });
    expect(locked.window!.pieces).toHaveLength(0);
    expect(paint(map(), null, { scaleMax: 500, isolines: true }).window!.pieces.length).toBeGreaterThan(0);
  });

  it('has no picture where all is zero', () => {
    const paint = createDensityPainter(gaussKruger3(120.4));
    expect(paint(map({ window: hill(0) }), null, free)).toMatchObject({ scale: null, window: null });
  });
});

/** Twice the area of a mesh's triangles, on the raster. */
function areaOf(corners: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < corners.length; i += 12) {
    const [ax, ay, bx, by, cx, cy] = [2, 3, 6, 7, 10, 11].map((at) => corners[i + at]!) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    sum += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
  }
  return sum;
}
