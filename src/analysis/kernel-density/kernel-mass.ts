import { isInMultiPolygon } from '../polygon/point-in-polygon';
import { boundsOf, openRing, signedRingArea, type MultiPolygon } from '../polygon/polygon';
import { edgeMass } from './edge-mass';
import { assertKernel, kernelReach, type Kernel } from './kernel';

/** How much of a kernel lies inside a window. */
export interface KernelMass {
  /**
   * Mass inside of the kernel centered at a place, 0 to 1.
   *
   * @param inside Whether the place lies in the window, where the caller knows it already.
   */
  readonly at: (x: number, y: number, inside?: boolean) => number;
}

const MAX_BUCKETS = 65_536;
/** A center this close to an edge, relative to the reach, counts as lying on it. */
const ON_EDGE = 1e-9;

/**
 * Prepares a window for the masses of one kernel at many places.
 *
 * Only edges within reach matter: the mass is 1 inside and 0 outside, corrected by them. Edges are therefore sorted into
 * square buckets of places they can reach.
 *
 * @param window Planar meters; its polygons must not overlap.
 */
export function buildKernelMass(window: MultiPolygon, kernel: Kernel): KernelMass {
  assertKernel(kernel);
  const edges = directedEdges(window);
  const reach = kernelReach(kernel);
  const near = bucketEdges(edges, window, reach);

  const summedAt = (x: number, y: number): number =>
    edges.reduce((sum, [ax, ay, bx, by]) => {
      const mass = edgeMass(kernel, ax - x, ay - y, bx - x, by - y);
      return sum + mass.within + mass.turnBeyond;
    }, 0);

  const at = (x: number, y: number, inside = isInMultiPolygon(window, x, y)): number => {
    let mass = inside ? 1 : 0;
    for (const [ax, ay, bx, by] of near(x, y)) {
      const px = ax - x;
      const py = ay - y;
      const qx = bx - x;
      const qy = by - y;
      if (!reaches(px, py, qx, qy, reach)) continue;
      const { within, turnWithin } = edgeMass(kernel, px, py, qx, qy);
      // Seen from a point on the edge the turn is half a circle either way, and from its start none at all: then the
      // whole sum is needed, which has no such term.
      const onEdge = Math.abs(Math.abs(turnWithin) - 0.5) < ON_EDGE;
      const onStart = Math.max(Math.abs(px), Math.abs(py)) < ON_EDGE * reach;
      if (onEdge || onStart) return clampShare(summedAt(x, y));
      mass += within - turnWithin;
    }
    return clampShare(mass);
  };
  return { at };
}

function clampShare(mass: number): number {
  return Math.min(1, Math.max(0, mass));
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** All edges, outer rings counter-clockwise and holes clockwise. */
function directedEdges(window: MultiPolygon): Edge[] {
  return window.flatMap((polygon) =>
    polygon.flatMap((closed, i) => {
      const ring = openRing(closed);
      const forward = signedRingArea(ring) > 0 === (i === 0);
      const directed = forward ? ring : [...ring].reverse();
      return directed.map(([ax, ay], k): Edge => {
        const [bx, by] = directed[(k + 1) % directed.length]!;
        return [ax, ay, bx, by];
      });
    }),
  );
}

function reaches(px: number, py: number, qx: number, qy: number, reach: number): boolean {
  return (
    Math.min(px, qx) < reach &&
    Math.max(px, qx) > -reach &&
    Math.min(py, qy) < reach &&
    Math.max(py, qy) > -reach
  );
}

/** A function from a place to the edges whose surroundings, `reach` wide, touch the place's bucket. */
function bucketEdges(
  edges: readonly Edge[],
  window: MultiPolygon,
  reach: number,
): (x: number, y: number) => readonly Edge[] {
  const box = boundsOf(window);
  const west = box.west - reach;
  const south = box.south - reach;
  const width = box.east + reach - west;
  const height = box.north + reach - south;
  if (!(width > 0 && height > 0)) return () => [];
  const size = Math.max(reach / 2, Math.sqrt((width * height) / MAX_BUCKETS));
  const columns = Math.floor(width / size) + 1;
  const rows = Math.floor(height / size) + 1;
  const buckets: Edge[][] = Array.from({ length: columns * rows }, () => []);
  for (const edge of edges) {
    const [ax, ay, bx, by] = edge;
    const lastColumn = Math.floor((Math.max(ax, bx) + reach - west) / size);
    const lastRow = Math.floor((Math.max(ay, by) + reach - south) / size);
    for (let r = Math.floor((Math.min(ay, by) - reach - south) / size); r <= lastRow; r++) {
      for (let c = Math.floor((Math.min(ax, bx) - reach - west) / size); c <= lastColumn; c++) {
        buckets[r * columns + c]?.push(edge);
      }
    }
  }
  return (x, y) => {
    const column = Math.floor((x - west) / size);
    const row = Math.floor((y - south) / size);
    return column >= 0 && column < columns && row >= 0 && row < rows ? buckets[row * columns + column]! : [];
  };
}
