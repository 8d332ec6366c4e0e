import type { RasterGrid } from './raster-grid';

/** Small squares under a raster and around it, as far as a kernel reaches. */
export interface BinGrid {
  /** Bins along the side of a cell. */
  readonly perCell: number;
  /** Cells between the edge of the bins and the raster. */
  readonly marginCells: number;
  readonly columns: number;
  readonly rows: number;
}

/** What lies in each bin, in whole numbers: what is taken out leaves no trace. */
export interface PlaceBins {
  readonly grid: BinGrid;
  readonly counts: Uint32Array;
  /** Sums of the places' offsets from the bin's south-west corner, in halves of a `PARTS_PER_BIN`th of it. */
  readonly east: Float64Array;
  readonly north: Float64Array;
}

const PARTS_PER_BIN = 256;

/** Bins at most a `binsPerBandwidth`th of the bandwidth wide. */
export function buildBinGrid(raster: RasterGrid, bandwidthMeters: number, binsPerBandwidth: number): BinGrid {
  const perCell = Math.ceil((binsPerBandwidth * raster.cellMeters) / bandwidthMeters);
  const marginCells = Math.ceil(bandwidthMeters / raster.cellMeters);
  return {
    perCell,
    marginCells,
    columns: (raster.columns + 2 * marginCells) * perCell,
    rows: (raster.rows + 2 * marginCells) * perCell,
  };
}

export function createPlaceBins(grid: BinGrid): PlaceBins {
  const length = grid.columns * grid.rows;
  return {
    grid,
    counts: new Uint32Array(length),
    east: new Float64Array(length),
    north: new Float64Array(length),
  };
}

export function clearBins({ counts, east, north }: PlaceBins): void {
  counts.fill(0);
  east.fill(0);
  north.fill(0);
}

/** The bin of a place in cells from the raster's south-west corner; -1 beyond all bins. */
export function binOf({ perCell, marginCells, columns, rows }: BinGrid, x: number, y: number): number {
  const column = Math.floor((x + marginCells) * perCell);
  const row = Math.floor((y + marginCells) * perCell);
  return column >= 0 && row >= 0 && column < columns && row < rows ? row * columns + column : -1;
}

/** Puts a place into its bin (`sign` 1) or takes it out (-1). */
export function shiftPlace(
  { grid, counts, east, north }: PlaceBins,
  bin: number,
  sign: number,
  x: number,
  y: number,
): void {
  counts[bin]! += sign;
  east[bin]! += sign * partOf((x + grid.marginCells) * grid.perCell);
  north[bin]! += sign * partOf((y + grid.marginCells) * grid.perCell);
}

/** Easting of the mean place of a bin that is not empty, in cells from the raster's south-west corner. */
export function meanX({ grid, counts, east }: PlaceBins, bin: number): number {
  const inBin = east[bin]! / (2 * PARTS_PER_BIN * counts[bin]!);
  return ((bin % grid.columns) + inBin) / grid.perCell - grid.marginCells;
}

/** Likewise its northing. */
export function meanY({ grid, counts, north }: PlaceBins, bin: number): number {
  const inBin = north[bin]! / (2 * PARTS_PER_BIN * counts[bin]!);
  return (Math.floor(bin / grid.columns) + inBin) / grid.perCell - grid.marginCells;
}

/** Offset in a bin, to the middle of its part. */
function partOf(inBins: number): number {
  return 2 * Math.floor((inBins - Math.floor(inBins)) * PARTS_PER_BIN) + 1;
}
