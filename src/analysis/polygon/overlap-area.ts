import { boundsOf, openRing, type MultiPolygon } from './polygon';
import { slabHeights, xAt, type UpwardEdge } from './upward-edge';

/** Areas of what two shapes have together and apart, in square meters. */
export interface OverlapAreas {
  readonly areaA: number;
  readonly areaB: number;
  readonly intersection: number;
  readonly union: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

/** One non-horizontal edge, lower end first; `part` is the polygon it bounds, counted over both shapes. */
interface Edge extends UpwardEdge {
  readonly part: number;
}

/**
 * Areas of intersection, union and differences of two shapes, without building their outlines.
 *
 * The plane is cut at the height of every vertex and every crossing of edges; within such a slab edges do not cross, so
 * each piece between two of them is a trapezoid that is wholly in or out. Nothing has to be joined up again, so shared
 * edges, touching corners and repeated vertices do no harm. A polygon is read by the even-odd rule; the polygons of one
 * shape are united.
 *
 * Cost is O(slabs x edges): meant for single units of some hundred edges, not for whole layers.
 */
export function overlapAreas(a: MultiPolygon, b: MultiPolygon): OverlapAreas {
  const bounds = boundsOf([...a, ...b]);
  const edges = [...edgesOf(a, 0, bounds), ...edgesOf(b, a.length, bounds)];
  const partCount = a.length + b.length;
  const cuts = slabHeights(edges);
  let areaA = 0;
  let areaB = 0;
  let intersection = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const bottom = cuts[i]!;
    const top = cuts[i + 1]!;
    for (const piece of piecesOf(edges, bottom, top, partCount)) {
      const inA = piece.inside.subarray(0, a.length).includes(1);
      const inB = piece.inside.subarray(a.length).includes(1);
      if (inA) areaA += piece.area;
      if (inB) areaB += piece.area;
      if (inA && inB) intersection += piece.area;
    }
  }
  return {
    areaA,
    areaB,
    intersection,
    union: areaA + areaB - intersection,
    onlyA: areaA - intersection,
    onlyB: areaB - intersection,
  };
}

function edgesOf(polygons: MultiPolygon, firstPart: number, origin: { west: number; south: number }): Edge[] {
  return polygons.flatMap((polygon, part) =>
    polygon.flatMap((closed) => {
      const ring = openRing(closed);
      return ring.flatMap((start, i) => {
        const end = ring[(i + 1) % ring.length]!;
        if (start[1] === end[1]) return [];
        const [low, high] = start[1] < end[1] ? [start, end] : [end, start];
        return {
          x0: low[0] - origin.west,
          y0: low[1] - origin.south,
          x1: high[0] - origin.west,
          y1: high[1] - origin.south,
          part: firstPart + part,
        };
      });
    }),
  );
}

interface Piece {
  readonly area: number;
  /** 1 where the piece lies in a part; reused, read before asking for the next. */
  readonly inside: Uint8Array;
}

function* piecesOf(edges: readonly Edge[], bottom: number, top: number, partCount: number): Generator<Piece> {
  const crossing = edges
    .filter((edge) => edge.y0 <= bottom && edge.y1 >= top)
    .map((edge) => ({ part: edge.part, bottomX: xAt(edge, bottom), topX: xAt(edge, top) }))
    .sort((e, f) => e.bottomX + e.topX - f.bottomX - f.topX);
  const inside = new Uint8Array(partCount);
  for (let i = 0; i + 1 < crossing.length; i++) {
    const left = crossing[i]!;
    const right = crossing[i + 1]!;
    inside[left.part]! ^= 1;
    const width = (right.bottomX - left.bottomX + right.topX - left.topX) / 2;
    if (width > 0) yield { area: width * (top - bottom), inside };
  }
}
