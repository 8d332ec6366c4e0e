/** A raster of square cells in local meters; cell 0 is the south-westernmost, rows run north. */
export interface RasterGrid {
  /** South-west corner of cell 0, in local meters. */
  readonly west: number;
  readonly south: number;
  readonly cellMeters: number;
  readonly columns: number;
  readonly rows: number;
}

const LARGEST_CELL_METERS = 100;
const SMALLEST_CELL_METERS = 10;
const MOST_CELLS_PER_SIDE = 1024;

/**
 * The raster over a box: cells of a fifth of the bandwidth, between 10 and 100 m, larger where a side would have more
 * than 1024 of them. Its edges lie on multiples of the cell, so that neighboring boxes share their cells.
 *
 * @param box `[west, south, east, north]` in local meters.
 */
export function buildRasterGrid(
  [west, south, east, north]: readonly [number, number, number, number],
  bandwidthMeters: number,
): RasterGrid {
  const side = Math.max(east - west, north - south);
  const wanted = Math.min(LARGEST_CELL_METERS, bandwidthMeters / 5);
  const cellMeters = Math.max(SMALLEST_CELL_METERS, wanted, side / (MOST_CELLS_PER_SIDE - 2));
  const firstColumn = Math.floor(west / cellMeters);
  const firstRow = Math.floor(south / cellMeters);
  return {
    west: firstColumn * cellMeters,
    south: firstRow * cellMeters,
    cellMeters,
    columns: Math.max(1, Math.ceil(east / cellMeters) - firstColumn),
    rows: Math.max(1, Math.ceil(north / cellMeters) - firstRow),
  };
}
