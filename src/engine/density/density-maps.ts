import type { LocalProjection } from '../columns/local-projection';
import type { IncidentColumns } from '../columns/incident-columns';
import { rowsIn } from '../columns/row-order';
import { createSlidingWindow, type SlidingWindow } from '../crossfilter/sliding-window';
import type { TimeWindow } from '../time-window';
import type { DensityArea } from './density-area';
import { canBin, createBinnedSums } from './binned-sums';
import { createExactSums, type DensitySums } from './density-sums';
import { densityFactors, writeDensities } from './density-values';
import { kernelMassInside } from './kernel-mass';
import { buildRasterGrid, type RasterGrid } from './raster-grid';

/** Incidents/km² at the centers of a grid's cells, shape `[rows, columns]` from the south-west; NaN outside the area. */
export interface DensityField {
  readonly values: Float32Array;
  /** Largest value; 0 without incidents. */
  readonly peak: number;
  /** Incidents it is made of. */
  readonly points: number;
}

/** Density of a window, of the window it is compared with, and what changed. */
export interface DensityMap {
  readonly grid: RasterGrid;
  /** Easting and northing of the grid's local origin in the district's projection, in meters. */
  readonly originMeters: readonly [number, number];
  /** Support radius of the quartic kernel; the same for both windows. */
  readonly bandwidthMeters: number;
  /** South-west, south-east, north-east and north-west corner of the raster, degrees WGS 84. */
  readonly corners: readonly (readonly [longitude: number, latitude: number])[];
  readonly window: DensityField;
  readonly comparison: DensityField | null;
  /**
   * Window less comparison in incidents/km², the comparison scaled to the length of the window; `peak` is the largest
   * absolute value.
   */
  readonly difference: DensityField | null;
}

export interface DensityMapRequest {
  readonly area: DensityArea;
  readonly bandwidthMeters: number;
  readonly window: TimeWindow;
  readonly comparison: TimeWindow | null;
}

/** Rasters kept between requests, so that a window that moves costs the rows that enter and leave. */
export interface DensityMaps {
  readonly draw: (request: DensityMapRequest) => DensityMap;
  readonly retract: (row: number) => void;
  readonly admit: (row: number) => void;
  readonly invalidate: () => void;
  /** Takes back arrays of a map that is no longer needed. */
  readonly recycle: (values: readonly Float32Array[]) => void;
}

interface Raster {
  readonly area: DensityArea;
  readonly bandwidthMeters: number;
  readonly grid: RasterGrid;
  readonly factors: Float64Array;
  readonly windows: readonly [KeptWindow, KeptWindow];
}

/** One window's sums: by rows, and by bins once it held very many. */
interface KeptWindow {
  readonly exact: KeptSums;
  binned: KeptSums | null;
}

interface KeptSums {
  readonly sums: DensitySums;
  readonly slide: SlidingWindow;
}

/** Fewer rows are summed one by one: exactly, and faster while a brush is dragged. */
const MANY_ROWS = 1_000_000;

/** @param manyRows From this many rows in a window on, they are counted in bins first. */
export function createDensityMaps(
  columns: IncidentColumns,
  projection: LocalProjection,
  manyRows = MANY_ROWS,
): DensityMaps {
  let raster: Raster | null = null;
  let spare: Float32Array[] = [];
  const everySlide = (act: (slide: SlidingWindow) => void) =>
    raster?.windows.forEach(({ exact, binned }) => {
      act(exact.slide);
      if (binned) act(binned.slide);
    });
  const take = (length: number) => {
    spare = spare.filter((values) => values.length === length);
    return spare.pop() ?? new Float32Array(length);
  };
  const drawField = (kept: KeptWindow, window: TimeWindow, { grid, bandwidthMeters, factors }: Raster) => {
    const { from, to } = rowsIn(columns, window);
    const many = to - from >= manyRows && canBin(grid, bandwidthMeters);
    if (many) kept.binned ??= keep(columns, createBinnedSums(columns, grid, bandwidthMeters));
    const { sums, slide } = many ? kept.binned! : kept.exact;
    slide.moveTo(window);
    const values = take(factors.length);
    return { values, peak: writeDensities(sums.read(), factors, values), points: sums.points() };
  };
  return {
    draw: ({ area, bandwidthMeters, window, comparison }) => {
      if (raster?.area !== area || raster.bandwidthMeters !== bandwidthMeters) {
        raster = buildRaster(columns, area, bandwidthMeters);
      }
      const { grid, factors, windows } = raster;
      const now = drawField(windows[0], window, raster);
      const before = comparison && drawField(windows[1], comparison, raster);
      const scale = comparison ? lengthOf(window) / lengthOf(comparison) : 1;
      return {
        grid,
        originMeters: projection.originMeters,
        bandwidthMeters,
        corners: cornersOf(grid, projection),
        window: now,
        comparison: before,
        difference: before && subtract(now, before, scale, take(factors.length)),
      };
    },
    retract: (row) => everySlide((slide) => slide.retract(row)),
    admit: (row) => everySlide((slide) => slide.admit(row)),
    invalidate: () => everySlide((slide) => slide.invalidate()),
    recycle: (values) => spare.push(...values),
  };
}

function buildRaster(columns: IncidentColumns, area: DensityArea, bandwidthMeters: number): Raster {
  const grid = buildRasterGrid(area.box, bandwidthMeters);
  const mass = kernelMassInside(area.rings, grid, bandwidthMeters);
  const factors = densityFactors(mass, grid, bandwidthMeters);
  const keepExact = (): KeptWindow => ({
    exact: keep(columns, createExactSums(columns, grid, bandwidthMeters)),
    binned: null,
  });
  return { area, bandwidthMeters, grid, factors, windows: [keepExact(), keepExact()] };
}

function keep(columns: IncidentColumns, sums: DensitySums): KeptSums {
  return { sums, slide: createSlidingWindow(columns, sums) };
}

function subtract(
  now: DensityField,
  before: DensityField,
  scale: number,
  values: Float32Array,
): DensityField {
  let peak = 0;
  for (let cell = 0; cell < values.length; cell++) {
    const change = now.values[cell]! - before.values[cell]! * scale;
    values[cell] = change;
    if (Math.abs(change) > peak) peak = Math.abs(change);
  }
  return { values, peak, points: now.points + before.points };
}

function lengthOf({ fromSeconds, toSeconds }: TimeWindow): number {
  return Math.max(1, toSeconds - fromSeconds);
}

function cornersOf(grid: RasterGrid, projection: LocalProjection): (readonly [number, number])[] {
  const east = grid.west + grid.columns * grid.cellMeters;
  const north = grid.south + grid.rows * grid.cellMeters;
  const degrees = new Float64Array(2);
  return [
    [grid.west, grid.south],
    [east, grid.south],
    [east, north],
    [grid.west, north],
  ].map(([x, y]) => {
    projection.toDegrees(x!, y!, degrees);
    return [degrees[0]!, degrees[1]!] as const;
  });
}
