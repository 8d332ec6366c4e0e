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

/**
 * What lies in each bin, in whole numbers: what is taken out leaves no trace. Four numbers a bin, side by side, for a
 * bin is then one reach into memory: count, sums of eastward and northward offsets from its south-west corner in
 * `PARTS_PER_BIN`ths of it, and a mark for whoever uses the bins.
 */
export interface PlaceBins {
  readonly grid: BinGrid;
  readonly numbers: Uint32Array;
}

const NUMBERS_PER_BIN = 4;
const EAST = 1;
const NORTH = 2;
const MARK = 3;
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
  return { grid, numbers: new Uint32Array(grid.columns * grid.rows * NUMBERS_PER_BIN) };
}

/**
 * Puts a place into its bin (`sign` 1) or takes it out (-1); beyond all bins nothing is done.
 *
 * @param x           Easting in cells from the raster's south-west corner.
 * @param y           Northing, likewise.
 * @param beforeFirst Called with a bin that is not marked, before it changes: to mark it, and take note.
 */
export function shiftPlace(
  { grid, numbers }: PlaceBins,
  sign: number,
  x: number,
  y: number,
  beforeFirst: (bin: number) => void,
): void {
  const east = (x + grid.marginCells) * grid.perCell;
  const north = (y + grid.marginCells) * grid.perCell;
  if (!(east >= 0 && north >= 0 && east < grid.columns && north < grid.rows)) return;
  // `| 0` floors, for neither is negative, and keeps the numbers whole for the machine: half the time of `Math.floor`.
  const column = east | 0;
  const row = north | 0;
  const bin = row * grid.columns + column;
  const at = bin * NUMBERS_PER_BIN;
  if (numbers[at + MARK] === 0) beforeFirst(bin);
  numbers[at]! += sign;
  numbers[at + EAST]! += sign * (((east - column) * PARTS_PER_BIN) | 0);
  numbers[at + NORTH]! += sign * (((north - row) * PARTS_PER_BIN) | 0);
}

export function countOf({ numbers }: PlaceBins, bin: number): number {
  return numbers[bin * NUMBERS_PER_BIN]!;
}

/** Easting of the mean place of a bin that is not empty, in cells from the raster's south-west corner. */
export function meanX({ grid, numbers }: PlaceBins, bin: number): number {
  const at = bin * NUMBERS_PER_BIN;
  const inBin = (numbers[at + EAST]! / numbers[at]! + 0.5) / PARTS_PER_BIN;
  return ((bin % grid.columns) + inBin) / grid.perCell - grid.marginCells;
}

/** Likewise its northing. */
export function meanY({ grid, numbers }: PlaceBins, bin: number): number {
  const at = bin * NUMBERS_PER_BIN;
  const inBin = (numbers[at + NORTH]! / numbers[at]! + 0.5) / PARTS_PER_BIN;
  return (Math.floor(bin / grid.columns) + inBin) / grid.perCell - grid.marginCells;
}

export function isMarked({ numbers }: PlaceBins, bin: number): boolean {
  return numbers[bin * NUMBERS_PER_BIN + MARK] === 1;
}

export function markBin({ numbers }: PlaceBins, bin: number, marked: boolean): void {
  numbers[bin * NUMBERS_PER_BIN + MARK] = marked ? 1 : 0;
}
