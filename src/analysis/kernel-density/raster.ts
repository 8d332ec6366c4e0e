import { boundsOf, type Bounds, type MultiPolygon } from '../polygon/polygon';

/** Square cells over the plane; cell (row, column) is at `row * columns + column`, row 0 in the south. */
export interface Raster {
  /** South-western corner, planar meters. */
  readonly west: number;
  readonly south: number;
  readonly cellSizeMeters: number;
  readonly columns: number;
  readonly rows: number;
}

const MAX_SIDE = 1024;
const MIN_CELL_METERS = 10;
const MAX_CELL_METERS = 100;

/** A raster over bounds, with cells of a fifth of the bandwidth within 10 to 100 m, and no more than 1024 a side. */
export function rasterForBandwidth(bounds: Bounds, bandwidthMeters: number): Raster {
  const wanted = Math.max(MIN_CELL_METERS, Math.min(bandwidthMeters / 5, MAX_CELL_METERS));
  const longest = Math.max(bounds.east - bounds.west, bounds.north - bounds.south);
  const cellSizeMeters = Math.max(wanted, longest / MAX_SIDE);
  return {
    west: bounds.west,
    south: bounds.south,
    cellSizeMeters,
    columns: Math.min(MAX_SIDE, Math.max(1, Math.ceil((bounds.east - bounds.west) / cellSizeMeters))),
    rows: Math.min(MAX_SIDE, Math.max(1, Math.ceil((bounds.north - bounds.south) / cellSizeMeters))),
  };
}

/** Easting of the centers of a column, in meters. */
export function columnCenter({ west, cellSizeMeters }: Raster, column: number): number {
  return west + (column + 0.5) * cellSizeMeters;
}

/** Northing of the centers of a row, in meters. */
export function rowCenter({ south, cellSizeMeters }: Raster, row: number): number {
  return south + (row + 0.5) * cellSizeMeters;
}

/**
 * Which cells have their center in a shape, by the same half-open rule as `isInPolygon`.
 *
 * @returns 1 inside, 0 outside, shape `[rows * columns]`.
 */
export function rasterMask(raster: Raster, shape: MultiPolygon): Uint8Array {
  const { columns, rows } = raster;
  const mask = new Uint8Array(columns * rows);
  const box = boundsOf(shape);
  for (let row = 0; row < rows; row++) {
    const y = rowCenter(raster, row);
    if (y < box.south || y > box.north) continue;
    for (const polygon of shape) fillRow({ raster, mask, row }, crossingsAt(polygon, y));
  }
  return mask;
}

interface RowToFill {
  readonly raster: Raster;
  readonly mask: Uint8Array;
  readonly row: number;
}

/** Sets the cells whose centers lie between the first and second, third and fourth ... crossing. */
function fillRow({ raster, mask, row }: RowToFill, crossings: readonly number[]): void {
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const first = Math.max(0, Math.floor((crossings[i]! - raster.west) / raster.cellSizeMeters - 0.5) - 1);
    for (let column = first; column < raster.columns; column++) {
      const x = columnCenter(raster, column);
      if (x >= crossings[i + 1]!) break;
      if (x >= crossings[i]!) mask[row * raster.columns + column] = 1;
    }
  }
}

/** Where the edges of a polygon cross a height, from west to east. */
function crossingsAt(polygon: MultiPolygon[number], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j]!;
      const [bx, by] = ring[i]!;
      if (ay > y === by > y) continue;
      crossings.push(
        ay < by ? ax + ((bx - ax) * (y - ay)) / (by - ay) : bx + ((ax - bx) * (y - by)) / (ay - by),
      );
    }
  }
  return crossings.sort((a, b) => a - b);
}
