import { describe, expect, it } from 'vitest';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { multiPolygonArea } from '@/analysis/polygon/polygon';
import type { MultiPolygon, Ring } from '@/analysis/polygon/polygon';
import { buildRandom, type Random } from '@/analysis/random/random';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { nominalArea } from '@/analysis/visibility/camera-view';
import type { CameraView } from '@/analysis/visibility/camera-view';
import { seesPoint } from '@/analysis/visibility/sees-point';
import { viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { isSeenByDefinition } from '#tests/support/brute-sight';

const box = (x0: number, y0: number, x1: number, y1: number): Ring => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];
const view = (part: Partial<CameraView> = {}): CameraView => ({
  x: 0,
  y: 0,
  azimuthDegrees: 0,
  fieldOfViewDegrees: 360,
  rangeMeters: 60,
  nearMeters: 0,
  ...part,
});
/** Nearer to an edge of the view than this the definition and the drawing may round apart, meters. */
const EDGE = 0.05;

/** Share of random places of which shape and question both say what the definition says; places at an edge are left out. */
function agreement(asked: CameraView, town: readonly MultiPolygon[], random: Random, count = 400): number {
  const seen = viewshed(asked, buildBuildingIndex(town));
  const shape = viewshedShape(seen);
  const others = town.filter((_, i) => !seen.mounts.includes(i));
  const truth = (x: number, y: number) => isSeenByDefinition(asked, others, [], [x, y]);
  let [tried, same] = [0, 0];
  while (tried < count) {
    const bearing = 2 * Math.PI * random.uniform();
    const distance = 1.1 * asked.rangeMeters * Math.sqrt(random.uniform());
    const [x, y] = [asked.x + distance * Math.sin(bearing), asked.y + distance * Math.cos(bearing)];
    const isSeen = truth(x, y);
    const around = [truth(x + EDGE, y), truth(x - EDGE, y), truth(x, y + EDGE), truth(x, y - EDGE)];
    tried++;
    const isAtEdge = around.some((other) => other !== isSeen);
    if (isAtEdge || (seesPoint(seen, x, y) === isSeen && isInMultiPolygon(shape, x, y) === isSeen)) same++;
  }
  return same / tried;
}

/** Towns that plans of real cities hold, around a camera at the origin. */
const TOWNS: Readonly<Record<string, readonly MultiPolygon[]>> = {
  'walls in one line with the camera': [
    [[box(10, 0, 20, 8)]],
    [[box(30, 0, 40, 8)]],
    [[box(-20, -8, -10, 0)]],
    [[box(0, 15, 6, 25)]],
  ],
  'buildings that touch along a wall': [
    [[box(10, -10, 20, 0)]],
    [[box(10, 0, 20, 10)]],
    [[box(20, -10, 30, 10)]],
  ],
  'buildings that touch at a corner only': [
    [[box(5, 5, 15, 15)]],
    [[box(15, 15, 25, 25)]],
    [[box(15, -5, 25, 5)]],
  ],
  'the same building twice, and one inside another': [
    [[box(10, 10, 20, 20)]],
    [[box(10, 10, 20, 20)]],
    [[box(12, 12, 18, 18)]],
    [[box(-20, 5, -8, 30)]],
  ],
  'a courtyard seen through a gap': [
    [[box(-30, 10, -2, 40)]],
    [[box(2, 10, 30, 40), box(8, 16, 24, 34)]],
    [[box(12, 20, 16, 24)]],
  ],
  'repeated vertices and vertices along a straight wall': [
    [
      [
        [
          [10, -5],
          [10, -5],
          [15, -5],
          [20, -5],
          [20, 5],
          [20, 5],
          [15, 5],
          [10, 5],
          [10, 0],
        ],
      ],
    ],
  ],
  'rings written clockwise, and closed': [
    [[box(10, 10, 20, 20).toReversed()]],
    [[[...box(-20, -20, -10, -10), [-20, -20]]]],
  ],
  'a wall thinner than a hand': [[[box(-40, 20, 40, 20.04)]], [[box(15, -30, 15.03, 10)]]],
};

describe.each(Object.entries(TOWNS))('among %s', (_, town) => {
  it.each([
    ['all round', view()],
    ['an angle', view({ azimuthDegrees: 70, fieldOfViewDegrees: 95 })],
    ['a near blind zone', view({ azimuthDegrees: 250, fieldOfViewDegrees: 210, nearMeters: 7 })],
    ['a sliver', view({ azimuthDegrees: 45, fieldOfViewDegrees: 0.1 })],
  ])('a view of %s is what the definition says', (_name, asked) => {
    expect(agreement(asked, town, buildRandom(3))).toBeGreaterThanOrEqual(0.995);
  });

  it('is the same, to a millimeter of its mean width, a million meters away', () => {
    const [dx, dy] = [1_000_000, 4_000_000];
    const moved = town.map((building) =>
      building.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x + dx, y + dy] as const))),
    );
    const asked = view({ azimuthDegrees: 20, fieldOfViewDegrees: 300 });
    const here = viewshed(asked, buildBuildingIndex(town)).areaSquareMeters;
    const there = viewshed({ ...asked, x: dx, y: dy }, buildBuildingIndex(moved)).areaSquareMeters;

    expect(Math.abs(there - here)).toBeLessThan(0.1);
    expect(agreement({ ...asked, x: dx, y: dy }, moved, buildRandom(4))).toBeGreaterThanOrEqual(0.995);
  });

  it('sees no more where a building stands twice, in whatever order they come', () => {
    const asked = view({ fieldOfViewDegrees: 200 });
    const area = (buildings: readonly MultiPolygon[]) =>
      viewshed(asked, buildBuildingIndex(buildings)).areaSquareMeters;

    expect(area([...town, ...town])).toBeCloseTo(area(town), 6);
    expect(area([...town].reverse())).toBeCloseTo(area(town), 6);
  });
});

describe('a camera that stands on the building it is fixed to', () => {
  const house: MultiPolygon = [[box(-10, -20, 10, 0)]];
  const behind: MultiPolygon = [[box(-5, 12, 5, 20)]];
  it.each([
    ['on a wall', 0, 0],
    ['on a corner', 10, 0],
    ['a hand before a wall', 3, 0.1],
    ['a hand behind a wall', 3, -0.1],
  ])('%s sees past it as if it were not there, and is told where it faces it', (_, x, y) => {
    const outward = view({ x, y, azimuthDegrees: 0, fieldOfViewDegrees: 120 });
    const inward = { ...outward, azimuthDegrees: 180 };

    expect(agreement(outward, [house, behind], buildRandom(5))).toBeGreaterThanOrEqual(0.995);
    expect(viewshed(outward, buildBuildingIndex([house, behind])).facesOwnWall).toBe(false);
    expect(viewshed(inward, buildBuildingIndex([house, behind])).facesOwnWall).toBe(x !== 10);
  });
});

describe('a view of nothing', () => {
  it('has no area, sees no place and draws no shape', () => {
    const nothing = viewshed(view({ rangeMeters: 0 }), buildBuildingIndex([[[box(1, 1, 2, 2)]]]));

    expect(nothing.areaSquareMeters).toBe(0);
    expect(seesPoint(nothing, 0.5, 0.5)).toBe(false);
    expect(multiPolygonArea(viewshedShape(nothing))).toBe(0);
    const blind = viewshed(view({ rangeMeters: 10, nearMeters: 12 }), buildBuildingIndex([]));
    expect(blind.areaSquareMeters).toBe(0);
    expect(multiPolygonArea(viewshedShape(blind))).toBe(0);
  });

  it('of a sliver has the sliver’s area', () => {
    const sliver = view({ fieldOfViewDegrees: 0.1, rangeMeters: 100 });
    const seen = viewshed(sliver, buildBuildingIndex([]));

    // Half the square of 100 m times 0.1 degrees.
    expect(nominalArea(sliver)).toBeCloseTo((5000 * (0.1 * Math.PI)) / 180, 9);
    expect(seen.areaSquareMeters).toBeCloseTo(8.7266, 3);
    expect(multiPolygonArea(viewshedShape(seen))).toBeCloseTo(8.7266, 3);
  });
});
