import { describe, expect, it } from 'vitest';
import { contiguityWeights } from '@/analysis/contiguity/polygon-contiguity';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { multiPolygonArea, multiPolygonCentroid, type MultiPolygon } from '@/analysis/polygon/polygon';
import { buildRandom } from '@/analysis/random/random';
import { buildFishnet, FISHNET_KINDS } from '@/analysis/space-time-cube/fishnet';

const shape: MultiPolygon = [
  [
    [
      [0, 0],
      [4000, 300],
      [3600, 2900],
      [1200, 3300],
      [700, 1500],
    ],
  ],
];

describe('buildFishnet', () => {
  it.each(FISHNET_KINDS)('covers the district once: areas sum to it (%s)', (kind) => {
    const { areas } = buildFishnet(shape, kind, 250);
    expect(areas.reduce((sum, area) => sum + area, 0) / multiPolygonArea(shape)).toBeCloseTo(1, 6);
  });

  it.each(FISHNET_KINDS)('finds for every place in the district the cell that holds it (%s)', (kind) => {
    const { cells, locate } = buildFishnet(shape, kind, 250);
    const random = buildRandom(5);
    for (let k = 0; k < 500; k++) {
      const [x, y] = [random.uniform() * 4000, random.uniform() * 3300];
      if (!isInMultiPolygon(shape, x, y)) continue;
      expect(isInMultiPolygon([[cells[locate(x, y)]!]], x, y)).toBe(true);
    }
    expect(locate(-5000, 0)).toBe(-1);
  });

  it('gives hexagons six neighbors at the cell size', () => {
    const { cells } = buildFishnet(shape, 'hexagon', 300);
    const units = cells.map((cell) => [[cell]]);
    const { offsets, neighbors } = contiguityWeights(units, { rule: 'rook' });
    const centers = units.map((unit) => multiPolygonCentroid(unit)!);
    const inner = cells.findIndex((_, i) => offsets[i + 1]! - offsets[i]! === 6);
    for (const j of neighbors.subarray(offsets[inner], offsets[inner + 1])) {
      const distance = Math.hypot(centers[inner]![0] - centers[j]![0], centers[inner]![1] - centers[j]![1]);
      expect(distance).toBeCloseTo(300, 6);
    }
    expect(inner).toBeGreaterThanOrEqual(0);
  });

  it('refuses cells without size', () => {
    expect(() => buildFishnet(shape, 'square', 0)).toThrow(RangeError);
  });
});
