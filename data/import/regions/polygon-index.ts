import type { Position } from 'geojson';

/** A polygon made ready for many questions. */
export interface IndexedPolygon {
  /** `[west, south, east, north]` in degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly contains: (x: number, y: number) => boolean;
}

const EDGES_PER_BAND = 4;
const MAX_BANDS = 16_384;

/**
 * Sorts the edges of a polygon into bands of latitude, so that a point meets a handful of edges however many there are.
 *
 * A point is inside by the even-odd rule over all rings. Edges are half-open in y and always followed from their lower
 * end, so two polygons that share an edge give the same answer from both sides: each point of a border is in exactly
 * one of them.
 *
 * @param rings Outer ring and holes, longitude and latitude in degrees.
 */
export function indexPolygon(rings: readonly (readonly Position[])[]): IndexedPolygon {
  const edges = edgesOf(rings);
  const bbox = boundsOf(rings);
  const south = bbox[1];
  const count = edges.length / 4;
  const bandCount = Math.max(1, Math.min(MAX_BANDS, Math.ceil(count / EDGES_PER_BAND)));
  const bandsPerDegree = bandCount / Math.max(bbox[3] - south, Number.MIN_VALUE);
  const bandOf = (y: number): number =>
    Math.min(bandCount - 1, Math.max(0, Math.floor((y - south) * bandsPerDegree)));
  const { starts, members } = sortIntoBands(edges, bandCount, bandOf);

  const contains = (x: number, y: number): boolean => {
    if (!(x >= bbox[0] && x <= bbox[2] && y >= south && y <= bbox[3])) return false;
    const band = bandOf(y);
    let inside = false;
    for (let i = starts[band]!; i < starts[band + 1]!; i++) {
      const edge = members[i]! * 4;
      const y0 = edges[edge + 1]!;
      const y1 = edges[edge + 3]!;
      if (y < y0 || y >= y1) continue;
      const x0 = edges[edge]!;
      if ((edges[edge + 2]! - x0) * (y - y0) - (x - x0) * (y1 - y0) > 0) inside = !inside;
    }
    return inside;
  };
  return { bbox, contains };
}

/** Four numbers an edge: lower end, upper end. Level edges decide nothing and are left out. */
function edgesOf(rings: readonly (readonly Position[])[]): Float64Array {
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length, 0));
  let length = 0;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[j]!;
      const b = ring[i]!;
      if (a[1] === b[1]) continue;
      const [low, high] = a[1]! < b[1]! ? [a, b] : [b, a];
      edges.set([low[0]!, low[1]!, high[0]!, high[1]!], length);
      length += 4;
    }
  }
  return edges.subarray(0, length);
}

function sortIntoBands(
  edges: Float64Array,
  bandCount: number,
  bandOf: (y: number) => number,
): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(bandCount + 1);
  for (let edge = 0; edge < edges.length; edge += 4) {
    for (let band = bandOf(edges[edge + 1]!); band <= bandOf(edges[edge + 3]!); band++) starts[band + 1]!++;
  }
  for (let band = 0; band < bandCount; band++) starts[band + 1]! += starts[band]!;
  const members = new Uint32Array(starts[bandCount]!);
  const filled = starts.slice(0, bandCount);
  for (let edge = 0; edge < edges.length; edge += 4) {
    for (let band = bandOf(edges[edge + 1]!); band <= bandOf(edges[edge + 3]!); band++) {
      members[filled[band]!++] = edge / 4;
    }
  }
  return { starts, members };
}

function boundsOf(rings: readonly (readonly Position[])[]): [number, number, number, number] {
  const bbox: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring as [number, number][]) {
      if (x < bbox[0]) bbox[0] = x;
      if (y < bbox[1]) bbox[1] = y;
      if (x > bbox[2]) bbox[2] = x;
      if (y > bbox[3]) bbox[3] = y;
    }
  }
  return bbox;
}
