import { buildCheckpoint, type Checkpoint, type RunControl } from '../run-control';
import { correctedWeights, type DensityEvents, type DensityWindow } from './density-at-points';
import { assertKernel, type Kernel } from './kernel';
import { buildKernelMass } from './kernel-mass';
import { columnCenter, rasterMask, rowCenter, type Raster } from './raster';

/** The Gaussian is cut at four standard deviations: 3.4e-4 of its mass is lost. */
const GAUSSIAN_CUT = 4;
const EVENTS_PER_CHECK = 512;

/**
 * Kernel density at the centers of a raster.
 *
 * @param events Planar meters.
 * @param kernel The quartic is exact; the Gaussian is cut at four standard deviations.
 * @param raster Cells; at most a fifth of the bandwidth wide, or peaks are missed.
 * @param window Border and correction; cells whose centers lie outside get NaN. Without it nothing is masked or corrected.
 * @returns      Events (or weight) per square meter, shape `[rows * columns]`.
 * @throws {RangeError} If shapes differ or the bandwidth is not positive; `AbortError` where stopped.
 *
 * Cost is O(n (h / cell)^2). See `densityAtPoints` for sources.
 */
export function densityRaster(
  events: DensityEvents,
  kernel: Kernel,
  raster: Raster,
  window?: DensityWindow,
  control: RunControl = {},
): Float64Array {
  assertKernel(kernel);
  const checkpoint = buildCheckpoint(control);
  const weights = correctedWeights(events, kernel, window);
  const density = new Float64Array(raster.rows * raster.columns);
  const scatter = kernel.kind === 'quartic' ? scatterQuartic : scatterGaussian;
  scatter({ events, weights, density, raster, scale: kernel.scaleMeters, checkpoint });
  if (window) maskAndCorrect(density, kernel, raster, window);
  checkpoint(1);
  return density;
}

interface Scattering {
  readonly events: DensityEvents;
  readonly weights: Float64Array;
  readonly density: Float64Array;
  readonly raster: Raster;
  readonly scale: number;
  readonly checkpoint: Checkpoint;
}

/** Share of the work that scattering makes up, for progress. */
const SCATTERING = 0.8;

function scatterQuartic({ events, weights, density, raster, scale, checkpoint }: Scattering): void {
  const { west, south, cellSizeMeters: cell, columns, rows } = raster;
  // In units of the bandwidth, so that the inner loop has no division.
  const step = cell / scale;
  const peak = 3 / (Math.PI * scale * scale);
  for (let i = 0; i < weights.length; i++) {
    if (i % EVENTS_PER_CHECK === 0) checkpoint((SCATTERING * i) / weights.length);
    const x = (events.xs[i]! - west) / scale - step / 2;
    const y = (events.ys[i]! - south) / scale - step / 2;
    const weight = peak * weights[i]!;
    const lastRow = Math.min(rows - 1, Math.floor((y + 1) / step));
    for (let row = Math.max(0, Math.ceil((y - 1) / step)); row <= lastRow; row++) {
      const dy = row * step - y;
      const rest = 1 - dy * dy;
      if (rest <= 0) continue;
      const half = Math.sqrt(rest);
      const start = row * columns;
      const last = Math.min(columns - 1, Math.floor((x + half) / step));
      for (let column = Math.max(0, Math.ceil((x - half) / step)); column <= last; column++) {
        const dx = column * step - x;
        const height = rest - dx * dx;
        density[start + column]! += weight * height * height;
      }
    }
  }
}

function scatterGaussian({ events, weights, density, raster, scale, checkpoint }: Scattering): void {
  const { columns, rows } = raster;
  const reach = GAUSSIAN_CUT * scale;
  const peak = 1 / (2 * Math.PI * scale * scale);
  const across = new Float64Array(columns);
  for (let i = 0; i < weights.length; i++) {
    if (i % EVENTS_PER_CHECK === 0) checkpoint((SCATTERING * i) / weights.length);
    const x = events.xs[i]! - columnCenter(raster, 0);
    const y = events.ys[i]! - rowCenter(raster, 0);
    const [firstColumn, lastColumn] = cellsWithin(x, reach, raster.cellSizeMeters, columns);
    const [firstRow, lastRow] = cellsWithin(y, reach, raster.cellSizeMeters, rows);
    for (let column = firstColumn; column <= lastColumn; column++) {
      across[column] = Math.exp(-((column * raster.cellSizeMeters - x) ** 2) / (2 * scale * scale));
    }
    for (let row = firstRow; row <= lastRow; row++) {
      const dy = row * raster.cellSizeMeters - y;
      const half = Math.sqrt(reach * reach - dy * dy);
      const [first, last] = cellsWithin(x, half, raster.cellSizeMeters, columns);
      const factor = peak * weights[i]! * Math.exp((-dy * dy) / (2 * scale * scale));
      const start = row * columns;
      for (let column = first; column <= last; column++) density[start + column]! += factor * across[column]!;
    }
  }
}

/** First and last cell whose center lies within a distance of a place, along one axis; the place counts from cell 0. */
function cellsWithin(
  place: number,
  distance: number,
  cellSize: number,
  count: number,
): [first: number, last: number] {
  return [
    Math.max(0, Math.ceil((place - distance) / cellSize)),
    Math.min(count - 1, Math.floor((place + distance) / cellSize)),
  ];
}

function maskAndCorrect(density: Float64Array, kernel: Kernel, raster: Raster, window: DensityWindow): void {
  const mask = rasterMask(raster, window.shape);
  const mass = window.correction === 'uniform' ? buildKernelMass(window.shape, kernel) : null;
  for (let row = 0; row < raster.rows; row++) {
    const y = rowCenter(raster, row);
    for (let column = 0; column < raster.columns; column++) {
      const cell = row * raster.columns + column;
      if (mask[cell] === 0) density[cell] = NaN;
      else if (mass) density[cell]! /= mass.at(columnCenter(raster, column), y, true);
    }
  }
}
