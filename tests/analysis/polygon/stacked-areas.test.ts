import { describe, expect, it } from 'vitest';
import { overlapAreas } from '@/analysis/polygon/overlap-area';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { stackAreas } from '@/analysis/polygon/stacked-areas';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { buildRandom } from '@/analysis/random/random';
import { drawStar, rectangle, rectangleRing } from '#tests/support/planar-shapes';

/** Area covered by at least k shapes of the first group, for k = 1, 2 … */
function depths(shapes: readonly MultiPolygon[]): number[] {
  const found: number[] = [];
  stackAreas([shapes], (counts, area) => {
    for (let k = 0; k < counts[0]!; k++) found[k] = (found[k] ?? 0) + area;
  });
  return found;
}

describe('stackAreas', () => {
  it('gives hand-worked depths of three squares', () => {
    const squares = [rectangle(0, 0, 10, 10), rectangle(5, 0, 15, 10), rectangle(8, 0, 20, 5)];
    // Union 20 x 10 less 5 x 5; twice 5 x 10 and 5 x 5; thrice 2 x 5.
    expect(depths(squares)).toEqual([175, 50 + 25, 10]);
  });

  it('counts a shape once where its parts overlap, and takes its holes off', () => {
    expect(depths([[...rectangle(0, 0, 4, 4), ...rectangle(2, 0, 6, 4)]])).toEqual([24]);
    expect(depths([[[rectangleRing(0, 0, 10, 10), rectangleRing(2, 2, 8, 8)]]])).toEqual([64]);
    expect(depths([])).toEqual([]);
    expect(depths([[], rectangle(0, 0, 1, 1)])).toEqual([1]);
  });

  it('agrees with the pairwise areas, and adds up over many shapes', () => {
    const random = buildRandom(6);
    const [a, b] = [drawStar(random, [0, 0], 60), drawStar(random, [30, 10], 60)];
    const pair = overlapAreas(a, b);
    expect(depths([a, b])[0]).toBeCloseTo(pair.union, 6);
    expect(depths([a, b])[1]).toBeCloseTo(pair.intersection, 6);

    const stars = Array.from({ length: 60 }, () =>
      drawStar(random, [400 * random.uniform(), 400 * random.uniform()], 60),
    );
    const single = stars.reduce((sum, star) => sum + overlapAreas(star, []).areaA, 0);
    const found = depths(stars);
    expect(found.reduce((sum, area) => sum + area, 0)).toBeCloseTo(single, 4);
    expect(found).toEqual([...found].sort((x, y) => y - x));
    expect(found[0]).toBeLessThanOrEqual(single);
  });

  it('tells only what lies within a group where asked to, and the same of that', () => {
    const random = buildRandom(8);
    const draw = (n: number) =>
      Array.from({ length: n }, () => drawStar(random, [200 * random.uniform(), 200 * random.uniform()], 50));
    const groups = [draw(2), draw(9)];
    const byDepth = (within?: number) => {
      const found = new Map<number, number>();
      stackAreas(
        groups,
        ([first, second], area) => {
          if (within !== undefined) expect(first).toBeGreaterThan(0);
          if (first! > 0) found.set(second!, (found.get(second!) ?? 0) + area);
        },
        within === undefined ? {} : { within },
      );
      return found;
    };
    const [all, some] = [byDepth(), byDepth(0)];

    expect([...some.keys()].sort()).toEqual([...all.keys()].sort());
    for (const [depth, area] of all) expect(some.get(depth)).toBeCloseTo(area, 6);
    expect(() => stackAreas([[], draw(1)], () => expect.unreachable(), { within: 0 })).not.toThrow();
  });

  it('agrees with throwing points at two groups', () => {
    const random = buildRandom(7);
    const draw = (n: number) =>
      Array.from({ length: n }, () => drawStar(random, [200 * random.uniform(), 200 * random.uniform()], 50));
    const groups = [draw(12), draw(6)];
    let both = 0;
    stackAreas(groups, ([first, second], area) => {
      if (first === 2 && second! > 0) both += area;
    });
    let hits = 0;
    const tries = 40_000;
    for (let k = 0; k < tries; k++) {
      const place = [400 * random.uniform() - 100, 400 * random.uniform() - 100] as const;
      const [first, second] = groups.map(
        (shapes) => shapes.filter((shape) => isInMultiPolygon(shape, ...place)).length,
      );
      if (first === 2 && second! > 0) hits++;
    }
    const share = both / 160_000;
    expect(Math.abs(hits / tries - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / tries));
  });

  it('does not change when all is moved far off', () => {
    const random = buildRandom(8);
    const stars = Array.from({ length: 20 }, () => drawStar(random, [100 * random.uniform(), 100], 60));
    const moved = stars.map((shape) =>
      shape.map((polygon) =>
        polygon.map((ring) => ring.map(([x, y]) => [x + 500_000, y + 4_000_000] as const)),
      ),
    );
    depths(moved).forEach((area, k) => expect(area).toBeCloseTo(depths(stars)[k]!, 3));
  });
});
