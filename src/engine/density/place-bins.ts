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

/** The bin of a place in cells from the raster's south-west corner; -1 beyond all bins. */
export function binOf({ perCell, marginCells, columns, rows }: BinGrid, x: number, y: number): number {
  const column = Math.floor((x + marginCells) * perCell);
  const row = Math.floor((y + marginCells) * perCell);
  return column >= 0 && row >= 0 && column < columns && row < rows ? row * columns + column : -1;
}

/** Puts a place into its bin (`sign` 1) or takes it out (-1). */
export function shiftPlace(
  { grid, numbers }: PlaceBins,
  bin: number,
  sign: number,
  x: number,
  y: number,
): void {
  const at = bin * NUMBERS_PER_BIN;
  numbers[at]! += sign;
  numbers[at + EAST]! += sign * partOf((x + grid.marginCells) * grid.perCell);
  numbers[at + NORTH]! += sign * partOf((y + grid.marginCells) * grid.perCell);
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

function partOf(inBins: number): number {
  return Math.floor((inBins - Math.floor(inBins)) * PARTS_PER_BIN);
}
