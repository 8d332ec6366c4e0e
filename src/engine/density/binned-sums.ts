import type { IncidentColumns } from '../columns/incident-columns';
import { countsForDensity } from './density-rows';
import { addKernel, type DensitySums } from './density-sums';
import { binOf, buildBinGrid, clearBins, createPlaceBins, meanX, meanY, shiftPlace } from './place-bins';
import type { RasterGrid } from './raster-grid';

const BINS_PER_BANDWIDTH = 15;
/** 21 bytes each, for a window and again for the one it is compared with. */
const MOST_BINS = 2_000_000;

/** Whether bins fine enough for the bandwidth fit into memory. */
export function canBin(grid: RasterGrid, bandwidthMeters: number): boolean {
  const { columns, rows } = buildBinGrid(grid, bandwidthMeters, BINS_PER_BANDWIDTH);
  return columns * rows <= MOST_BINS;
}

/**
 * The sums for windows of very many rows: rows are counted in small bins first, and each bin stands for its rows at
 * their mean place. The cost is that of the bins that changed, however many rows they hold.
 *
 * Rows at one place are summed as they are; rows at different places of a bin depart by at most `(b / h)²` of a
 * kernel's peak, b the bin's side, that is 0.44 %, and by a third of that where they fill it evenly.
 */
export function createBinnedSums(
  columns: IncidentColumns,
  grid: RasterGrid,
  bandwidthMeters: number,
): DensitySums {
  const bins = createPlaceBins(buildBinGrid(grid, bandwidthMeters, BINS_PER_BANDWIDTH));
  const site = { grid, reach: bandwidthMeters / grid.cellMeters };
  const sums = new Float64Array(grid.columns * grid.rows);
  /** Bins that are taken out of the sums until these are read. */
  let open: number[] = [];
  const isOpen = new Uint8Array(bins.counts.length);
  let points = 0;

  const addBin = (bin: number, sign: number) => {
    const count = bins.counts[bin]!;
    if (count > 0) addKernel(sums, site, sign * count, meanX(bins, bin) - 0.5, meanY(bins, bin) - 0.5);
  };
  const count = (from: number, to: number, sign: number) => {
    const { x: xs, y: ys } = columns;
    const { west, south, cellMeters } = grid;
    for (let row = from; row < to; row++) {
      if (!countsForDensity(columns, row)) continue;
      points += sign;
      const x = (xs[row]! - west) / cellMeters;
      const y = (ys[row]! - south) / cellMeters;
      const bin = binOf(bins.grid, x, y);
      if (bin === -1) continue;
      if (isOpen[bin] === 0) {
        addBin(bin, -1);
        isOpen[bin] = 1;
        open.push(bin);
      }
      shiftPlace(bins, bin, sign, x, y);
    }
  };
  return {
    read: () => {
      for (const bin of open) {
        addBin(bin, 1);
        isOpen[bin] = 0;
      }
      open = [];
      return sums;
    },
    points: () => points,
    clear: () => {
      clearBins(bins);
      sums.fill(0);
      isOpen.fill(0);
      open = [];
      points = 0;
    },
    add: (from, to) => count(from, to, 1),
    remove: (from, to) => count(from, to, -1),
  };
}
