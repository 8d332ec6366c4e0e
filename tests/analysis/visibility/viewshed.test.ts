import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { multiPolygonArea, type MultiPolygon } from '@/analysis/polygon/polygon';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { nominalArea, type CameraView } from '@/analysis/visibility/camera-view';
import { seesPoint } from '@/analysis/visibility/sees-point';
import { viewshed, viewsheds } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { isSeenByDefinition } from '#tests/support/brute-sight';
import { drawTown, drawView } from '#tests/support/random-town';

const east: CameraView = {
  x: 0,
  y: 0,
  azimuthDegrees: 90,
  fieldOfViewDegrees: 90,
  rangeMeters: 100,
  nearMeters: 0,
};
const block = (west: number, south: number, eastEdge: number, north: number): MultiPolygon => [
  [
    [
      [west, south],
      [eastEdge, south],
      [eastEdge, north],
      [west, north],
    ],
  ],
];
const areaOf = (view: CameraView, footprints: MultiPolygon[], roofs?: number[]) =>
  viewshed(view, buildBuildingIndex(footprints, roofs)).areaSquareMeters;

describe('viewshed', () => {
  it('is the whole sector where nothing stands', () => {
    expect(areaOf(east, [])).toBeCloseTo((Math.PI * 100 ** 2) / 4, 8);
    expect(areaOf({ ...east, fieldOfViewDegrees: 360, nearMeters: 10 }, [])).toBeCloseTo(Math.PI * 9900, 8);
    expect(areaOf({ ...east, rangeMeters: 0 }, [])).toBe(0);
    expect(areaOf({ ...east, nearMeters: 200 }, [])).toBe(0);
  });

  it('ends at a wall that spans the view: a triangle worked by hand', () => {
    // Wall at x = 20, half angle 45 degrees: triangle of height 20 and base 40.
    expect(areaOf(east, [block(20, -50, 30, 50)])).toBeCloseTo(400, 9);
    // Less a quarter disc of radius 10.
    expect(areaOf({ ...east, nearMeters: 10 }, [block(20, -50, 30, 50)])).toBeCloseTo(400 - 25 * Math.PI, 9);
    // Of the triangle only the corners lie beyond 25: tan(45) against acos(20 / 25).
    const half = Math.PI / 4 - Math.acos(20 / 25);
    const corners = 2 * ((20 * 20 - 20 * 15) / 2 - (half * 25 ** 2) / 2);
    expect(areaOf({ ...east, nearMeters: 25 }, [block(20, -50, 30, 50)])).toBeCloseTo(corners, 8);
  });

  it('sees on behind a roof that it looks over, by the 2.5-D rule', () => {
    // Camera 10 m, target 0, roof 5 m: the shadow ends at twice the distance of the far wall.
    const heights = { cameraHeightMeters: 10, targetHeightMeters: 0 };
    const wall = block(20, -500, 30, 500);
    const seen = viewshed({ ...east, heights }, buildBuildingIndex([wall], [5]));
    const dark = (d: number) => seesPoint(seen, d, 0);

    expect([19, 21, 31, 59, 61, 99].map(dark)).toEqual([true, false, false, false, true, true]);
    const triangle = 400;
    // Beyond x = 60 within radius 100: disc sector between +-45 degrees less the triangle of height 60.
    const half = Math.acos(0.6);
    const beyond = half * 100 ** 2 - 60 * 100 * Math.sin(half);
    const cornersLost = beyond - 2 * partOutside(half);
    expect(seen.areaSquareMeters).toBeCloseTo(triangle + cornersLost, 6);
    expect(multiPolygonArea(viewshedShape(seen, 0.01))).toBeCloseTo(seen.areaSquareMeters, 2);

    /** What of the cap beyond x = 60 lies outside one edge of the sector. */
    function partOutside(angle: number): number {
      const arc = ((angle - Math.PI / 4) * 100 ** 2) / 2;
      const inner = (60 * 60 * (Math.tan(angle) - 1)) / 2;
      return arc - inner;
    }
  });

  it('is not blocked by the building it is fixed to, and tells when it looks into it', () => {
    const own = block(-20, -10, 0.2, 10);
    const outward = viewshed(east, buildBuildingIndex([own]));
    const inward = viewshed({ ...east, azimuthDegrees: 270 }, buildBuildingIndex([own]));

    expect(outward).toMatchObject({ mounts: [0], facesOwnWall: false });
    expect(outward.areaSquareMeters).toBeCloseTo(outward.nominalSquareMeters, 8);
    expect(inward.facesOwnWall).toBe(true);
    expect(
      viewshed({ ...east, azimuthDegrees: 270, fieldOfViewDegrees: 360 }, buildBuildingIndex([own]))
        .facesOwnWall,
    ).toBe(false);
  });

  it('sees out of a courtyard only as far as its walls', () => {
    const [outer] = block(-40, -40, 40, 40)[0]!;
    const [inner] = block(-10, -10, 10, 10)[0]!;
    const court = buildBuildingIndex([[[outer!, inner!]]]);

    expect(viewshed({ ...east, fieldOfViewDegrees: 360 }, court).areaSquareMeters).toBeCloseTo(400, 9);
  });

  it('agrees with the definition at random places, walls crossing one another included', () => {
    const random = buildRandom(11);
    let asked = 0;
    for (let town = 0; town < 12; town++) {
      const footprints = drawTown(random, 25, 200);
      const index = buildBuildingIndex(footprints);
      for (let k = 0; k < 6; k++) {
        const view = drawView(random, 200);
        const seen = viewshed(view, index);
        const blockers = footprints.filter((_, i) => !seen.mounts.includes(i));
        for (let p = 0; p < 60; p++) {
          const place = [200 * random.uniform(), 200 * random.uniform()] as const;
          expect(seesPoint(seen, ...place)).toBe(isSeenByDefinition(view, blockers, [], place));
          asked++;
        }
      }
    }
    expect(asked).toBe(12 * 6 * 60);
  });

  it('agrees with the definition over roofs of all heights, unknown ones and low cameras included', () => {
    const random = buildRandom(12);
    for (let town = 0; town < 12; town++) {
      const footprints = drawTown(random, 25, 200);
      const roofs = footprints.map(() => (random.uniform() < 0.1 ? NaN : 12 * random.uniform()));
      const index = buildBuildingIndex(footprints, roofs);
      for (let k = 0; k < 6; k++) {
        const heights = {
          cameraHeightMeters: 1 + 14 * random.uniform(),
          targetHeightMeters: 3 * random.uniform(),
        };
        const view = { ...drawView(random, 200), heights };
        const seen = viewshed(view, index);
        const kept = footprints.map((_, i) => i).filter((i) => !seen.mounts.includes(i));
        for (let p = 0; p < 60; p++) {
          const place = [200 * random.uniform(), 200 * random.uniform()] as const;
          const byDefinition = isSeenByDefinition(
            view,
            kept.map((i) => footprints[i]!),
            kept.map((i) => roofs[i]!),
            place,
          );
          expect(seesPoint(seen, ...place)).toBe(byDefinition);
        }
      }
    }
  });

  it('has the area of its shape, and no more than its sector', () => {
    const random = buildRandom(13);
    for (let k = 0; k < 60; k++) {
      const heights = k % 2 ? { cameraHeightMeters: 8, targetHeightMeters: 1.7 } : null;
      const footprints = drawTown(random, 30, 200);
      const roofs = footprints.map(() => 12 * random.uniform());
      const view = { ...drawView(random, 200), heights };
      const seen = viewshed(view, buildBuildingIndex(footprints, roofs));
      const shape = multiPolygonArea(viewshedShape(seen, 0.05));

      expect(seen.areaSquareMeters).toBeLessThanOrEqual(nominalArea(view) * (1 + 1e-9));
      expect(Math.abs(shape - seen.areaSquareMeters)).toBeLessThan(1e-6 * nominalArea(view) + 1e-3);
    }
  });

  it('loses by a building more, gains by a roof lower and a camera higher', () => {
    const random = buildRandom(14);
    for (let k = 0; k < 40; k++) {
      const footprints = drawTown(random, 20, 150);
      const view = drawView(random, 150);
      const roofs = footprints.map(() => 3 + 10 * random.uniform());
      const mounts = viewshed(view, buildBuildingIndex(footprints)).mounts;
      if (mounts.length > 0) continue;
      const flat = areaOf(view, footprints);
      const heights = { cameraHeightMeters: 8, targetHeightMeters: 1.7 };
      const over = areaOf({ ...view, heights }, footprints, roofs);
      const higher = { cameraHeightMeters: 11, targetHeightMeters: 1.7 };

      expect(flat).toBeLessThanOrEqual(areaOf(view, footprints.slice(1)) + 1e-7);
      expect(over).toBeGreaterThanOrEqual(flat - 1e-7);
      expect(
        areaOf(
          { ...view, heights },
          footprints,
          roofs.map((r) => r - 1),
        ),
      ).toBeGreaterThanOrEqual(over - 1e-7);
      expect(areaOf({ ...view, heights: higher }, footprints, roofs)).toBeGreaterThanOrEqual(over - 1e-7);
    }
  });

  it('does not change when the town is moved and turned', () => {
    const random = buildRandom(15);
    const footprints = drawTown(random, 30, 200);
    const view = drawView(random, 200);
    const turn = 0.7;
    const move = (x: number, y: number): [number, number] => [
      500_000 + x * Math.cos(turn) - y * Math.sin(turn),
      3_000_000 + x * Math.sin(turn) + y * Math.cos(turn),
    ];
    const moved = footprints.map((shape) =>
      shape.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => move(x, y)))),
    );
    const [x, y] = move(view.x, view.y);
    const turned = { ...view, x, y, azimuthDegrees: view.azimuthDegrees - (turn * 180) / Math.PI };

    expect(areaOf(turned, moved)).toBeCloseTo(areaOf(view, footprints), 3);
  });

  it('refuses impossible views', () => {
    for (const broken of [
      { x: NaN },
      { fieldOfViewDegrees: 0 },
      { fieldOfViewDegrees: 400 },
      { rangeMeters: Infinity },
      { rangeMeters: -1 },
      { nearMeters: -1 },
      { azimuthDegrees: NaN },
    ])
      expect(() => areaOf({ ...east, ...broken }, [])).toThrow(RangeError);
  });
});

describe('viewsheds', () => {
  it('gives each camera the view it has alone, and stops when told to', () => {
    const random = buildRandom(16);
    const index = buildBuildingIndex(drawTown(random, 30, 200));
    const views = Array.from({ length: 5 }, () => drawView(random, 200));

    expect(viewsheds(views, index)).toEqual(views.map((view) => viewshed(view, index)));
    expect(() => viewsheds(views, index, { signal: { aborted: true } })).toThrow('stopped');
  });
});
