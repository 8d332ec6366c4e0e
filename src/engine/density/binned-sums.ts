import type { IncidentColumns } from '../columns/incident-columns';
import { countsForDensity } from './density-rows';
import { addKernel, type DensitySums } from './density-sums';
import {
  buildBinGrid,
  countOf,
  createPlaceBins,
  isMarked,
  markBin,
  meanX,
  meanY,
  shiftPlace,
} from './place-bins';
import type { RasterGrid } from './raster-grid';

const BINS_PER_BANDWIDTH = 20;
/** 16 bytes each, for a window and again for the one it is compared with. */
const MOST_BINS = 2_000_000;
const PASSED_BINS_PER_OPEN = 20;

/** Whether bins fine enough for the bandwidth fit into memory. */
export function canBin(grid: RasterGrid, bandwidthMeters: number): boolean {
  const { columns, rows } = buildBinGrid(grid, bandwidthMeters, BINS_PER_BANDWIDTH);
  return columns * rows <= MOST_BINS;
}

/**
 * The sums for windows of very many rows: rows are counted in small bins first, and each bin stands for its rows at
 * their mean place. The cost is that of the bins that changed, however many rows they hold.
 *
 * Rows at one place are summed as they are. Rows at different places of a bin, b wide, depart by at most `2 (b / h)²`
 * of a kernel's peak, that is 0.5 %: half of them in one corner and half in the opposite one, seen from where the
 * kernel bends most. Where rows fill their bins evenly it is a tenth of that.
 */
export function createBinnedSums(
  columns: IncidentColumns,
  grid: RasterGrid,
  bandwidthMeters: number,
): DensitySums {
  const bins = createPlaceBins(buildBinGrid(grid, bandwidthMeters, BINS_PER_BANDWIDTH));
  const binCount = bins.grid.columns * bins.grid.rows;
  const site = { grid, reach: bandwidthMeters / grid.cellMeters };
  const sums = new Float64Array(grid.columns * grid.rows);
  /** Bins that are marked: taken out of the sums until these are read. */
  let open: number[] = [];
  let points = 0;

  const addBin = (bin: number, sign: number) => {
    const count = countOf(bins, bin);
    if (count > 0) addKernel(sums, site, sign * count, meanX(bins, bin) - 0.5, meanY(bins, bin) - 0.5);
  };
  const closeBin = (bin: number) => {
    if (!isMarked(bins, bin)) return;
    markBin(bins, bin, false);
    addBin(bin, 1);
  };
  const openBin = (bin: number) => {
    addBin(bin, -1);
    markBin(bins, bin, true);
    open.push(bin);
  };
  const count = (from: number, to: number, sign: number) => {
    const { x: xs, y: ys } = columns;
    const { west, south, cellMeters } = grid;
    for (let row = from; row < to; row++) {
      if (!countsForDensity(columns, row)) continue;
      points += sign;
      shiftPlace(bins, sign, (xs[row]! - west) / cellMeters, (ys[row]! - south) / cellMeters, openBin);
    }
  };
  return {
    read: () => {
      // Neighbors one after the other stay in the cache; looking at every bin pays once many are open.
      if (open.length * PASSED_BINS_PER_OPEN < binCount) open.forEach(closeBin);
      else for (let bin = 0; bin < binCount; bin++) closeBin(bin);
      open = [];
      return sums;
    },
    points: () => points,
    clear: () => {
      bins.numbers.fill(0);
      sums.fill(0);
      open = [];
      points = 0;
    },
    add: (from, to) => count(from, to, 1),
    remove: (from, to) => count(from, to, -1),
  };
}
