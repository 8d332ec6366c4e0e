/** A non-horizontal edge, lower end first. */
export interface UpwardEdge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Heights of all vertices and crossings, ascending, each once: between two of them no edges cross. */
export function slabHeights(edges: readonly UpwardEdge[]): Float64Array {
  const heights: number[] = [];
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    heights.push(edge.y0, edge.y1);
    for (let j = 0; j < i; j++) {
      const height = crossingHeight(edge, edges[j]!);
      if (height !== null) heights.push(height);
    }
  }
  return Float64Array.from(heights)
    .sort()
    .filter((height, i, sorted) => i === 0 || height !== sorted[i - 1]);
}

/** Where an edge is at a height within its reach. */
export function xAt(edge: UpwardEdge, y: number): number {
  if (y === edge.y0) return edge.x0;
  if (y === edge.y1) return edge.x1;
  return edge.x0 + ((edge.x1 - edge.x0) * (y - edge.y0)) / (edge.y1 - edge.y0);
}

function crossingHeight(e: UpwardEdge, f: UpwardEdge): number | null {
  const low = Math.max(e.y0, f.y0);
  const high = Math.min(e.y1, f.y1);
  if (low >= high) return null;
  const before = xAt(e, low) - xAt(f, low);
  const after = xAt(e, high) - xAt(f, high);
  if (before * after >= 0) return null;
  return low + (high - low) * (before / (before - after));
}
