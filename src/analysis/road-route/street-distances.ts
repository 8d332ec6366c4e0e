import { createNodeHeap } from './node-heap';
import { piecesNear, projectOnPiece } from './road-graph';
import type { RoadGraph } from './road-graph';

/** Planar meters. */
export type PlanePoint = readonly [x: number, y: number];

/** A place farther from every road than this is not reached by street. */
const OFF_ROAD_METERS = 300;
/** Roads that are this much farther than the nearest one serve as well. */
const EQUALLY_NEAR_METERS = 10;

interface Access {
  readonly piece: number;
  /** Straight way to the road, meters. */
  readonly off: number;
  /** From the piece's two ends to where the place meets it, meters. */
  readonly toFrom: number;
  readonly toTo: number;
}

/**
 * Shortest ways along the streets from one place to others, in meters: straight to the nearest road, along the roads, and
 * straight off again (Dijkstra's algorithm).
 *
 * @param reachMeters How far to look; what lies farther is `null`.
 * @returns One distance for each place; `null` where no street leads there within reach, or the place is over 300 m off
 *   the roads.
 *
 * Not done: one-way streets, barriers, gates and traffic. It is a distance, not a time.
 *
 * @see Dijkstra, E. W. (1959). A note on two problems in connexion with graphs. Numer. Math. 1, 269-271.
 */
export function streetDistances(
  graph: RoadGraph,
  from: PlanePoint,
  places: readonly PlanePoint[],
  reachMeters: number,
): (number | null)[] {
  const starts = accessesOf(graph, from);
  if (starts.length === 0) return places.map(() => null);
  const toNode = distancesToNodes(graph, starts, reachMeters);
  return places.map((place) => {
    const ways = accessesOf(graph, place).flatMap((end) => [
      toNode[graph.from[end.piece]!]! + end.toFrom + end.off,
      toNode[graph.to[end.piece]!]! + end.toTo + end.off,
      ...starts
        .filter(({ piece }) => piece === end.piece)
        .map((start) => start.off + Math.abs(start.toFrom - end.toFrom) + end.off),
    ]);
    const shortest = Math.min(...ways);
    return shortest <= reachMeters ? shortest : null;
  });
}

/** The nearest road and those hardly farther, of which one may be a bridge that leads elsewhere. */
function accessesOf(graph: RoadGraph, [x, y]: PlanePoint): Access[] {
  for (const reach of [OFF_ROAD_METERS / 8, OFF_ROAD_METERS]) {
    const near = [...new Set(piecesNear(graph, x, y, reach))].map((piece) => ({
      piece,
      ...projectOnPiece(graph, piece, x, y),
    }));
    const nearest = near.reduce((least, { off }) => Math.min(least, off), Infinity);
    if (nearest > reach) continue;
    return near
      .filter(({ off }) => off <= nearest + EQUALLY_NEAR_METERS)
      .map(({ piece, fraction, off }) => {
        const [a, b] = [graph.from[piece]!, graph.to[piece]!];
        const length = Math.hypot(graph.xs[a]! - graph.xs[b]!, graph.ys[a]! - graph.ys[b]!);
        return { piece, off, toFrom: fraction * length, toTo: (1 - fraction) * length };
      });
  }
  return [];
}

function distancesToNodes(graph: RoadGraph, starts: readonly Access[], reachMeters: number): Float64Array {
  const distances = new Float64Array(graph.xs.length).fill(Infinity);
  const heap = createNodeHeap();
  const reach = (node: number, distance: number) => {
    if (distance >= distances[node]! || distance > reachMeters) return;
    distances[node] = distance;
    heap.push(node, distance);
  };
  for (const { piece, off, toFrom, toTo } of starts) {
    reach(graph.from[piece]!, off + toFrom);
    reach(graph.to[piece]!, off + toTo);
  }
  for (let next = heap.pop(); next !== null; next = heap.pop()) {
    const { node, distance } = next;
    if (distance > distances[node]!) continue;
    for (let edge = graph.starts[node]!; edge < graph.starts[node + 1]!; edge++) {
      reach(graph.targets[edge]!, distance + graph.lengths[edge]!);
    }
  }
  return distances;
}
