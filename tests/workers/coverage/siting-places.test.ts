import { describe, expect, it } from 'vitest';
import { buildPointGrid } from '@/analysis/point-grid/point-grid';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import type { PlaneGround, PlaneLine } from '@/workers/coverage/plane-ground';
import { junctionsOf, likelyPlaces } from '@/workers/coverage/siting-places';

const line = (...path: [number, number][]) => ({ path }) as unknown as PlaneLine;

describe('junctionsOf', () => {
  it('are where three arms of road or more meet, ends and bends not among them', () => {
    const lines = [
      line([0, 0], [100, 0], [200, 0]),
      line([100.2, 0.1], [100, 80]),
      line([200, 0], [200, 50]),
      line([0, 0], [0, -40], [30, -60]),
    ];

    expect(junctionsOf(lines)).toEqual([[100, 0]]);
  });
});

describe('likelyPlaces', () => {
  const house = [
    [
      [
        [20, 10],
        [40, 10],
        [40, 30],
        [30, 30],
        [20, 30],
      ],
    ],
  ] as const;
  const ground = { footprints: [house], index: buildBuildingIndex([house]) } as unknown as PlaneGround;
  const xs = Float64Array.of(30, 31);
  const ys = Float64Array.of(50, 50);
  const demand = {
    xs,
    ys,
    trained: Float64Array.of(50, 50),
    judged: Float64Array.of(50, 50),
    kinds: Uint8Array.of(0, 0),
    owners: Int32Array.of(-1, -1),
  };
  const around = (reachMeters: number) =>
    likelyPlaces(
      ground,
      [line([0, 0], [60, 0], [120, 0]), line([60, 0], [60, 40]), line([60, 0], [60, -40])],
      {
        demand,
        grid: buildPointGrid(xs, ys, reachMeters),
        reachMeters,
      },
    );

  it('are junctions, poles and corners near what is to be seen, none of them inside a building', () => {
    const places = around(60);

    expect(new Set(places.map(({ mount }) => mount))).toEqual(new Set(['junction', 'pole', 'corner']));
    for (const { at } of places) expect(Math.hypot(at[0] - 30, at[1] - 50)).toBeLessThanOrEqual(62);
    const corners = places.filter(({ mount }) => mount === 'corner').map(({ at }) => at);
    // Four corners and no point of the straight wall; each 0.8 m out along the diagonal.
    expect(corners).toHaveLength(4);
    expect(corners.some(([x, y]) => Math.abs(x - 40.566) < 0.01 && Math.abs(y - 30.566) < 0.01)).toBe(true);
  });

  it('are none where nothing is to be seen', () => {
    expect(around(5)).toEqual([]);
  });
});
