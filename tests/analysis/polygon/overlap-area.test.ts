import { describe, expect, it } from 'vitest';
import { overlapAreas } from '@/analysis/polygon/overlap-area';
import { multiPolygonArea, type MultiPolygon } from '@/analysis/polygon/polygon';
import { buildRandom } from '@/analysis/random/random';

const rectangle = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ],
];

describe('overlapAreas', () => {
  it('gives hand-worked areas of two squares', () => {
    expect(overlapAreas(rectangle(0, 0, 10, 10), rectangle(5, 5, 15, 15))).toEqual({
      areaA: 100,
      areaB: 100,
      intersection: 25,
      union: 175,
      onlyA: 75,
      onlyB: 75,
    });
  });

  it('is not confused by shared edges, touching corners, identity and holes', () => {
    expect(overlapAreas(rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1)).intersection).toBe(0);
    expect(overlapAreas(rectangle(0, 0, 1, 1), rectangle(1, 1, 2, 2)).intersection).toBe(0);
    expect(overlapAreas(rectangle(0, 0, 1, 1), rectangle(0, 0, 1, 1)).union).toBe(1);
    const frame: MultiPolygon = [[rectangle(0, 0, 10, 10)[0]![0]!, rectangle(2, 2, 8, 8)[0]![0]!]];
    expect(overlapAreas(frame, rectangle(0, 0, 5, 10)).intersection).toBe(50 - 18);
  });

  it('unites the polygons of one shape', () => {
    const overlapping = [...rectangle(0, 0, 4, 4), ...rectangle(2, 0, 6, 4)];
    expect(overlapAreas(overlapping, rectangle(0, 0, 10, 1)).areaA).toBe(24);
    expect(overlapAreas(overlapping, rectangle(0, 0, 10, 1)).intersection).toBe(6);
  });

  it('adds up for random stars: A + B = union + intersection, and the same either way round', () => {
    const random = buildRandom(4);
    const star = (x: number, y: number): MultiPolygon => [
      [
        Array.from({ length: 24 }, (_, k) => {
          const radius = 10 + 30 * random.uniform();
          const angle = (k * Math.PI) / 12;
          return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
        }),
      ],
    ];
    for (let k = 0; k < 10; k++) {
      const a = star(500_000, 4_400_000);
      const b = star(500_000 + 30 * random.uniform(), 4_400_010);
      const areas = overlapAreas(a, b);
      const mirrored = overlapAreas(b, a);
      expect(areas.areaA).toBeCloseTo(multiPolygonArea(a), 4);
      expect(areas.areaB).toBeCloseTo(multiPolygonArea(b), 4);
      expect(areas.intersection).toBeCloseTo(mirrored.intersection, 4);
      expect(areas.union).toBeLessThan(areas.areaA + areas.areaB);
    }
  });
});
