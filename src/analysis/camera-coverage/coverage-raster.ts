import type { Bounds, MultiPolygon } from '../polygon/polygon';
import { buildCheckpoint, type RunControl } from '../run-control';

/** How often each cell of a raster is seen; rows run from south to north. */
export interface CoverageRaster {
  readonly west: number;
  readonly south: number;
  readonly cellMeters: number;
  readonly columns: number;
  readonly rows: number;
  /** Cameras that see the center of each cell, `counts[row * columns + column]`. */
  readonly counts: Uint16Array;
  /** Chance that no camera that sees the cell is running; 1 where none does. */
  readonly allDown: Float32Array;
}

/** Cell of a raster unless asked otherwise; its area is off by about the outlines' length times a quarter of it. */
export const DEFAULT_CELL_METERS = 2;
const MAX_CELLS = 67_108_864;

/** What is asked of the raster. */
export interface RasterOptions {
  readonly cellMeters?: number;
  /** Share of time in which each camera runs, 0 to 1; 1 where absent. */
  readonly availability?: ArrayLike<number>;
}

/**
 * Counts for each cell how many views hold its center: for drawing, and for sums where exact areas are not needed.
 *
 * @param views  What each camera sees, from `viewshedShape`; polygons of one view must not overlap.
 * @param bounds Planar meters; what lies outside is not counted.
 * @throws {RangeError} If the raster would have over 67 million cells; `AbortError` where stopped.
 */
export function coverageRaster(
  views: readonly MultiPolygon[],
  bounds: Bounds,
  { cellMeters = DEFAULT_CELL_METERS, availability }: RasterOptions = {},
  control: RunControl = {},
): CoverageRaster {
  const columns = Math.max(1, Math.ceil((bounds.east - bounds.west) / cellMeters));
  const rows = Math.max(1, Math.ceil((bounds.north - bounds.south) / cellMeters));
  if (!(columns * rows <= MAX_CELLS))
    throw new RangeError(`a raster of ${columns} by ${rows} cells is too large; take larger cells`);
  const raster: CoverageRaster = {
    west: bounds.west,
    south: bounds.south,
    cellMeters,
    columns,
    rows,
    counts: new Uint16Array(columns * rows),
    allDown: new Float32Array(columns * rows).fill(1),
  };
  const checkpoint = buildCheckpoint(control);
  views.forEach((view, camera) => {
    checkpoint(camera / views.length);
    fillView(raster, view, 1 - (availability?.[camera] ?? 1));
  });
  checkpoint(1);
  return raster;
}

function fillView(raster: CoverageRaster, view: MultiPolygon, down: number): void {
  const { west, cellMeters, columns, counts, allDown } = raster;
  for (const [row, xs] of crossingsByRow(raster, view)) {
    xs.sort((a, b) => a - b);
    for (let k = 0; k + 1 < xs.length; k += 2) {
      const first = Math.max(0, Math.ceil((xs[k]! - west) / cellMeters - 0.5));
      const last = Math.min(columns - 1, Math.ceil((xs[k + 1]! - west) / cellMeters - 0.5) - 1);
      for (let cell = row * columns + first; cell <= row * columns + last; cell++) {
        counts[cell]!++;
        allDown[cell]! *= down;
      }
    }
  }
}

/** Where the outline crosses the middle line of each row. */
function crossingsByRow(
  { south, cellMeters, rows }: CoverageRaster,
  view: MultiPolygon,
): Map<number, number[]> {
  const byRow = new Map<number, number[]>();
  for (const ring of view.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j]!;
      const [bx, by] = ring[i]!;
      const low = Math.min(ay, by);
      const high = Math.max(ay, by);
      const first = Math.max(0, Math.ceil((low - south) / cellMeters - 0.5));
      const last = Math.min(rows - 1, Math.ceil((high - south) / cellMeters - 0.5) - 1);
      for (let row = first; row <= last; row++) {
        const y = south + (row + 0.5) * cellMeters;
        const xs = byRow.get(row);
        const x = ax + ((bx - ax) * (y - ay)) / (by - ay);
        if (xs) xs.push(x);
        else byRow.set(row, [x]);
      }
    }
  }
  return byRow;
}

/** Square meters of cells whose centers at least `k` cameras see. */
export function rasterArea({ counts, cellMeters }: CoverageRaster, k: number): number {
  let cells = 0;
  for (const count of counts) if (count >= k) cells++;
  return cells * cellMeters * cellMeters;
}
