import { clippedArea, clipShape } from '../polygon/clipped-area';
import { boundsOf, signedRingArea, type Bounds, type MultiPolygon, type Ring } from '../polygon/polygon';

export const FISHNET_KINDS = ['square', 'hexagon'] as const;
/** Hexagons have all neighbors at one distance; squares fit maps and tables. */
export type FishnetKind = (typeof FISHNET_KINDS)[number];

/** Equal cells laid over a district. */
export interface Fishnet {
  /** Outlines, counter-clockwise, planar meters; those cut by the border reach beyond it. */
  readonly cells: readonly Ring[];
  /** Area of each cell inside the district, square meters, shape `[m]`; use it for densities. */
  readonly areas: Float64Array;
  /** Cell that holds a place; -1 where there is none. */
  readonly locate: (x: number, y: number) => number;
}

/** Cells with less than this share inside are dropped: slivers along the border. */
const SMALLEST_SHARE = 1e-6;

/**
 * Lays a net over a district and keeps the cells that touch it.
 *
 * @param shape          District in planar meters.
 * @param cellSizeMeters Side of a square, or distance between opposite sides of a hexagon: either way the distance between
 *                       the centers of neighbors.
 * @throws {RangeError} If the size is not positive.
 */
export function buildFishnet(shape: MultiPolygon, kind: FishnetKind, cellSizeMeters: number): Fishnet {
  if (!(cellSizeMeters > 0)) throw new RangeError(`the cell size must be above 0 m, got ${cellSizeMeters}`);
  const lattice =
    kind === 'square' ? squareLattice(shape, cellSizeMeters) : hexagonLattice(shape, cellSizeMeters);
  const indices = new Map<string, number>();
  const cells: Ring[] = [];
  const areas: number[] = [];
  const bounds = boundsOf(shape);
  for (let row = lattice.firstRow; row <= lattice.lastRow; row++) {
    // A row of the shape first: each cell then meets a few edges instead of all.
    const strip = clipShape(shape, stripOf(lattice.outline(lattice.firstColumn, row), bounds));
    if (strip.length === 0) continue;
    for (let column = lattice.firstColumn; column <= lattice.lastColumn; column++) {
      const cell = lattice.outline(column, row);
      const area = clippedArea(strip, cell);
      if (area <= SMALLEST_SHARE * signedRingArea(cell)) continue;
      indices.set(`${column} ${row}`, cells.length);
      cells.push(cell);
      areas.push(area);
    }
  }
  const locate = (x: number, y: number): number => {
    const [column, row] = lattice.cellAt(x, y);
    return indices.get(`${column} ${row}`) ?? -1;
  };
  return { cells, areas: Float64Array.from(areas), locate };
}

/** As high as one cell, as wide as the shape and a cell on either side. */
function stripOf(cell: Ring, { west, east }: Bounds): Ring {
  const { south, north } = boundsOf([[cell]]);
  const margin = north - south;
  return [
    [west - margin, south],
    [east + margin, south],
    [east + margin, north],
    [west - margin, north],
  ];
}

interface Lattice {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly outline: (column: number, row: number) => Ring;
  readonly cellAt: (x: number, y: number) => readonly [column: number, row: number];
}

function squareLattice(shape: MultiPolygon, size: number): Lattice {
  const { west, south, east, north } = boundsOf(shape);
  return {
    firstColumn: 0,
    lastColumn: Math.floor((east - west) / size),
    firstRow: 0,
    lastRow: Math.floor((north - south) / size),
    outline: (column, row) => {
      const x = west + column * size;
      const y = south + row * size;
      return [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
      ];
    },
    cellAt: (x, y) => [Math.floor((x - west) / size), Math.floor((y - south) / size)],
  };
}

/** Hexagons with a corner to the north; odd rows stand half a cell to the east. */
function hexagonLattice(shape: MultiPolygon, size: number): Lattice {
  const { west, south, east, north } = boundsOf(shape);
  const radius = size / Math.sqrt(3);
  const rise = 1.5 * radius;
  const center = (column: number, row: number): readonly [number, number] => [
    west + (column + (Math.abs(row % 2) === 1 ? 0.5 : 0)) * size,
    south + row * rise,
  ];
  const cellAt = (x: number, y: number): readonly [number, number] => {
    const near = Math.round((y - south) / rise);
    let best: readonly [number, number] = [0, near];
    let bestDistance = Infinity;
    for (let row = near - 1; row <= near + 1; row++) {
      const shift = Math.abs(row % 2) === 1 ? 0.5 : 0;
      const column = Math.round((x - west) / size - shift);
      const [cx, cy] = center(column, row);
      const distance = (x - cx) ** 2 + (y - cy) ** 2;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = [column, row];
      }
    }
    return best;
  };
  return {
    firstColumn: -1,
    lastColumn: Math.ceil((east - west) / size),
    firstRow: 0,
    lastRow: Math.ceil((north - south) / rise),
    outline: (column, row) => {
      const [cx, cy] = center(column, row);
      return Array.from({ length: 6 }, (_, k) => {
        const angle = ((2 * k - 1) * Math.PI) / 6;
        return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)] as const;
      });
    },
    cellAt,
  };
}
