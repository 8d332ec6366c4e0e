import type { RasterGrid } from './raster-grid';

/**
 * What turns kernel sums into incidents/km²: the kernel's norm over the mass it has inside the area; NaN outside.
 *
 * @param massInside From `kernelMassInside`.
 */
export function densityFactors(
  massInside: Float64Array,
  grid: RasterGrid,
  bandwidthMeters: number,
): Float64Array {
  const reach = bandwidthMeters / grid.cellMeters;
  const perSquareKilometer = (3 / (Math.PI * bandwidthMeters ** 2)) * 1e6;
  return massInside.map((mass) => perSquareKilometer / (reach ** 4 * mass));
}

/** Writes densities in incidents/km²: NaN outside the area, never negative. Returns the largest, 0 where there is none. */
export function writeDensities(sums: Float64Array, factors: Float64Array, into: Float32Array): number {
  let peak = 0;
  for (let cell = 0; cell < sums.length; cell++) {
    const density = sums[cell]! * factors[cell]!;
    into[cell] = density < 0 ? 0 : density;
    if (density > peak) peak = density;
  }
  return peak;
}
