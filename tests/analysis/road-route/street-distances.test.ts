import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRoadGraph } from '@/analysis/road-route/road-graph';
import { streetDistances } from '@/analysis/road-route/street-distances';
import type { PlanePoint } from '@/analysis/road-route/street-distances';

type Line = readonly PlanePoint[];

function graphOf(lines: readonly Line[]) {
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length);
  return buildRoadGraph({
    offsets: Uint32Array.from(offsets),
    xs: Float64Array.from(lines.flat(), ([x]) => x),
    ys: Float64Array.from(lines.flat(), ([, y]) => y),
  });
}

const FAR = 1e7;
const distance = (lines: readonly Line[], from: PlanePoint, to: PlanePoint, reach = FAR) =>
  streetDistances(graphOf(lines), from, [to], reach)[0] ?? null;

/** All corners and their distances by Floyd and Warshall: slow and plain. */
function allDistances(lines: readonly Line[]): Map<string, Map<string, number>> {
  const keys = [...new Set(lines.flat().map(String))];
  const all = new Map(keys.map((a) => [a, new Map(keys.map((b) => [b, a === b ? 0 : Infinity]))]));
  for (const line of lines) {
    line.slice(1).forEach((point, i) => {
      const [a, b] = [String(line[i]), String(point)];
      const length = Math.hypot(point[0] - line[i]![0], point[1] - line[i]![1]);
      if (length < all.get(a)!.get(b)!) all.get(a)!.set(b, length);
      if (length < all.get(b)!.get(a)!) all.get(b)!.set(a, length);
    });
  }
  for (const k of keys)
    for (const i of keys)
      for (const j of keys) {
        const via = all.get(i)!.get(k)! + all.get(k)!.get(j)!;
        if (via < all.get(i)!.get(j)!) all.get(i)!.set(j, via);
      }
  return all;
}

/** A lattice of streets 100 m apart, of which some are missing. */
const lattices = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }))
  .map(([side, kept]): Line[] => {
    const lines: Line[] = [];
    let next = 0;
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        const corner: PlanePoint = [i * 100, j * 100];
        if (i + 1 < side && kept[next++ % 60]) lines.push([corner, [(i + 1) * 100, j * 100]]);
        if (j + 1 < side && kept[next++ % 60]) lines.push([corner, [i * 100, (j + 1) * 100]]);
      }
    return lines;
  })
  .filter((lines) => lines.length > 0);

describe('streetDistances', () => {
  it('goes round the block, with the straight ways to and from the road', () => {
    // 10 m to the road, 50 m to the corner, 100 m along, 30 m along, 5 m off.
    const block: Line[] = [[[0, 0], [100, 0], [100, 100], [0, 100]]]; // prettier-ignore

    expect(distance(block, [50, 10], [70, 105])).toBeCloseTo(10 + 50 + 100 + 30 + 5, 9);
  });

  it('does not leave the street for a place on the same piece', () => {
    expect(distance([[[0, 0], [500, 0]]], [100, 3], [350, -4])).toBeCloseTo(3 + 250 + 4, 9); // prettier-ignore
  });

  it('agrees with all distances computed plainly, on lattices with gaps', () => {
    fc.assert(
      fc.property(lattices, (lines) => {
        const graph = graphOf(lines);
        const corners = [...new Set(lines.flat().map(String))];
        const points = corners.map((key) => key.split(',').map(Number) as unknown as PlanePoint);
        const all = allDistances(lines);
        const found = streetDistances(graph, points[0]!, points, FAR);
        found.forEach((meters, i) =>
          expect(meters ?? Infinity).toBeCloseTo(all.get(corners[0]!)!.get(corners[i]!)!, 6),
        );
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('is never shorter than the straight line, and the same both ways', () => {
    const places = fc.tuple(fc.integer({ min: -40, max: 440 }), fc.integer({ min: -40, max: 440 }));
    fc.assert(
      fc.property(lattices, places, places, (lines, a, b) => {
        const there = distance(lines, a, b);
        const back = distance(lines, b, a);
        expect(there === null).toBe(back === null);
        if (there === null || back === null) return;
        expect(there).toBeGreaterThanOrEqual(Math.hypot(a[0] - b[0], a[1] - b[1]) - 1e-9);
        expect(back).toBeCloseTo(there, 6);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('is never longer with one more street', () => {
    fc.assert(
      fc.property(lattices, fc.nat(), fc.nat(), (lines, one, other) => {
        const corners = lines.flat();
        const [a, b] = [corners[one % corners.length]!, corners[other % corners.length]!];
        const more: Line[] = [...lines, [corners[0]!, [-900, -900], corners.at(-1)!]];
        const before = distance(lines, a, b);
        if (before !== null) expect(distance(more, a, b)).toBeLessThanOrEqual(before + 1e-6);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('joins a street that ends on the side of another, and corners that were digitised twice', () => {
    const main: Line = [[0, 0], [200, 0]]; // prettier-ignore
    const side: Line = [[80, 0.3], [80, 100]]; // prettier-ignore
    const twice: Line = [[200.2, 0.2], [200, 100]]; // prettier-ignore

    expect(distance([main, side], [0, 0], [80, 100])).toBeCloseTo(180, 0);
    expect(distance([main, twice], [0, 0], [200, 100])).toBeCloseTo(300, 0);
  });

  it('keeps a bridge apart from the road below it', () => {
    const below: Line = [[-50, 0], [50, 0]]; // prettier-ignore
    const bridge: Line = [[0, -50], [0, 50]]; // prettier-ignore

    expect(distance([below, bridge], [-50, 0], [0, 50])).toBeNull();
  });

  it('tells nothing beyond its reach, nor for places off all roads, nor where there are none', () => {
    const road: Line = [[0, 0], [1000, 0]]; // prettier-ignore

    expect(distance([road], [0, 0], [900, 0], 500)).toBeNull();
    expect(distance([road], [0, 0], [500, 400])).toBeNull();
    expect(distance([], [0, 0], [10, 0])).toBeNull();
  });
});
