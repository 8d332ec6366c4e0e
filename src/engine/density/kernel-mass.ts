import type { Ring } from '../filter/polygon';
import type { RasterGrid } from './raster-grid';

/** Cells of which almost nothing lies inside, as on an islet, would turn one incident into a peak beyond all others. */
const SMALLEST_MASS = 0.01;

/**
 * Part of a quartic kernel's mass that lies inside an area, for a kernel centered at each cell; NaN for cells whose
 * center is outside the area. Exact, but for a floor of 0.01: with the mass inside radius r, `G(r) = (1 - (1 - r²/h²)³) / 2π` per radian,
 * Green's theorem turns the area into a sum over edges, and along a straight edge the integrand is a polynomial and
 * one angle.
 *
 * @param rings Outer rings counterclockwise, holes clockwise, in the meters of the grid.
 * @returns Shape `[rows, columns]`, 0.01 to 1.
 */
export function kernelMassInside(
  rings: readonly Ring[],
  grid: RasterGrid,
  bandwidthMeters: number,
): Float64Array {
  const inside = cellsInside(rings, grid);
  const losses = edgeLosses(rings, inside, grid, bandwidthMeters);
  return losses.map((loss, cell) =>
    inside[cell] === 1 ? Math.min(1, Math.max(SMALLEST_MASS, 1 + loss)) : NaN,
  );
}

/** 1 for each cell whose center lies in the area, by the even-odd rule along each row of cells. */
export function cellsInside(rings: readonly Ring[], grid: RasterGrid): Uint8Array {
  const { columns, rows, cellMeters, west, south } = grid;
  const inside = new Uint8Array(columns * rows);
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const { xs, ys } of rings) {
    for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      const low = (Math.min(ys[i]!, ys[j]!) - south) / cellMeters - 0.5;
      const high = (Math.max(ys[i]!, ys[j]!) - south) / cellMeters - 0.5;
      for (let row = Math.max(0, Math.ceil(low)); row < high && row < rows; row++) {
        const y = south + (row + 0.5) * cellMeters;
        const x = xs[i]! + ((y - ys[i]!) / (ys[j]! - ys[i]!)) * (xs[j]! - xs[i]!);
        crossings[row]!.push((x - west) / cellMeters - 0.5);
      }
    }
  }
  crossings.forEach((cuts, row) => {
    cuts.sort((a, b) => a - b);
    for (let cut = 0; cut + 1 < cuts.length; cut += 2) {
      const from = Math.max(0, Math.ceil(cuts[cut]!));
      const to = Math.min(columns, Math.ceil(cuts[cut + 1]!));
      if (to > from) inside.fill(1, row * columns + from, row * columns + to);
    }
  });
  return inside;
}

/** For each cell inside, the sum over the edges near it of what they cut off: 0 far from every edge, else negative. */
function edgeLosses(
  rings: readonly Ring[],
  inside: Uint8Array,
  grid: RasterGrid,
  bandwidthMeters: number,
): Float64Array {
  const { columns, rows, cellMeters, west, south } = grid;
  const losses = new Float64Array(columns * rows);
  for (const { ax, ay, bx, by } of outerEdges(rings)) {
    const firstColumn = Math.ceil((Math.min(ax, bx) - bandwidthMeters - west) / cellMeters - 0.5);
    const lastColumn = Math.floor((Math.max(ax, bx) + bandwidthMeters - west) / cellMeters - 0.5);
    const firstRow = Math.ceil((Math.min(ay, by) - bandwidthMeters - south) / cellMeters - 0.5);
    const lastRow = Math.floor((Math.max(ay, by) + bandwidthMeters - south) / cellMeters - 0.5);
    for (let row = Math.max(0, firstRow); row <= Math.min(rows - 1, lastRow); row++) {
      const y = south + (row + 0.5) * cellMeters;
      for (let column = Math.max(0, firstColumn); column <= Math.min(columns - 1, lastColumn); column++) {
        if (inside[row * columns + column] === 0) continue;
        const x = west + (column + 0.5) * cellMeters;
        losses[row * columns + column]! += edgeLoss(
          (ax - x) / bandwidthMeters,
          (ay - y) / bandwidthMeters,
          (bx - x) / bandwidthMeters,
          (by - y) / bandwidthMeters,
        );
      }
    }
  }
  return losses;
}

interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Edges of all rings; two that run the same way back and forth, as between neighbors, cancel and are left out. */
function outerEdges(rings: readonly Ring[]): Iterable<Edge> {
  const edges = new Map<string, Edge>();
  for (const { xs, ys } of rings) {
    for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      const edge = { ax: xs[j]!, ay: ys[j]!, bx: xs[i]!, by: ys[i]! };
      const back = `${edge.bx} ${edge.by} ${edge.ax} ${edge.ay}`;
      if (!edges.delete(back)) edges.set(`${edge.ax} ${edge.ay} ${edge.bx} ${edge.by}`, edge);
    }
  }
  return edges.values();
}

/**
 * `(1 / 2π) ∫ -(1 - r²)³ dθ` along the part of the edge from a to b within the unit circle around the origin. With the
 * foot of the perpendicular at distance d, and t running along the edge, r² = d² + t² and dθ = d dt / r², so the
 * integrand is `d (-1/r² + 3 - 3 r² + r⁴)`.
 */
function edgeLoss(ax: number, ay: number, bx: number, by: number): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return 0;
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  const distance = ax * uy - ay * ux;
  const squared = distance * distance;
  if (squared >= 1) return 0;
  const reach = Math.sqrt(1 - squared);
  const start = ax * ux + ay * uy;
  const from = Math.max(-reach, start);
  const to = Math.min(reach, start + length);
  if (to <= from) return 0;
  const angle = angleTo(to, distance) - angleTo(from, distance);
  return (
    (primitive(to, squared) - primitive(from, squared)) * (distance / (2 * Math.PI)) - angle / (2 * Math.PI)
  );
}

/** Angle from the foot of the perpendicular; for a cell on the edge itself, as seen from just inside. */
function angleTo(t: number, distance: number): number {
  return distance === 0 ? (Math.sign(t) * Math.PI) / 2 : Math.atan(t / distance);
}

/** ∫ 3 - 3 (s + t²) + (s + t²)² dt, with s the squared distance of the edge's line. */
function primitive(t: number, s: number): number {
  return (3 - 3 * s + s * s) * t + (2 * s - 3) * (t ** 3 / 3) + t ** 5 / 5;
}
