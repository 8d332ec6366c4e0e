import type { IncidentColumns } from '../columns/incident-columns';
import type { RowSink } from '../crossfilter/sliding-window';
import { countsForDensity } from './density-rows';
import type { RasterGrid } from './raster-grid';

/** Kernel sums at cell centers, kept up as rows enter and leave. */
export interface DensitySums extends RowSink {
  /** `Σ (h² - d²)²` over rows within h, in cells to the fourth, shape `[rows, columns]`. */
  readonly read: () => Float64Array;
  /** Rows summed: those that count for density. */
  readonly points: () => number;
}

/**
 * Sums a quartic kernel exactly at every cell center, so a row that leaves takes away what it brought: what is left is
 * rounding of 64-bit floats, 1e-16 of the sums that were there at a time.
 *
 * A row costs some 80 cells where cells are a fifth of the bandwidth, about 0.2 µs.
 */
export function createExactSums(
  columns: IncidentColumns,
  grid: RasterGrid,
  bandwidthMeters: number,
): DensitySums {
  const sums = new Float64Array(grid.columns * grid.rows);
  const reach = bandwidthMeters / grid.cellMeters;
  let points = 0;
  const scatter = (from: number, to: number, sign: number) => {
    const { x: xs, y: ys } = columns;
    const { west, south, cellMeters } = grid;
    for (let row = from; row < to; row++) {
      if (!countsForDensity(columns, row)) continue;
      points += sign;
      const x = (xs[row]! - west) / cellMeters - 0.5;
      const y = (ys[row]! - south) / cellMeters - 0.5;
      addKernel(sums, { grid, reach }, sign, x, y);
    }
  };
  return {
    read: () => sums,
    points: () => points,
    clear: () => {
      sums.fill(0);
      points = 0;
    },
    add: (from, to) => scatter(from, to, 1),
    remove: (from, to) => scatter(from, to, -1),
  };
}

/** Where kernels are summed, and how many cells they reach. */
export interface KernelSite {
  readonly grid: RasterGrid;
  readonly reach: number;
}

/** Adds `weight` kernels around a place in cells, counted from the center of cell 0. */
export function addKernel(
  sums: Float64Array,
  { grid, reach }: KernelSite,
  weight: number,
  x: number,
  y: number,
): void {
  const firstRow = Math.max(0, Math.ceil(y - reach));
  const lastRow = Math.min(grid.rows - 1, Math.floor(y + reach));
  for (let row = firstRow; row <= lastRow; row++) {
    const left = reach * reach - (row - y) * (row - y);
    const half = Math.sqrt(left);
    const firstColumn = Math.max(0, Math.ceil(x - half));
    const lastColumn = Math.min(grid.columns - 1, Math.floor(x + half));
    const start = row * grid.columns;
    let offset = firstColumn - x;
    for (let cell = start + firstColumn; cell <= start + lastColumn; cell++) {
      const value = left - offset * offset;
      sums[cell]! += weight * value * value;
      offset += 1;
    }
  }
}
