import type { Projection } from '@/domain/geo/transverse-mercator';

/** Places in planar meters, both shape `[n]`. */
export interface ProjectedPoints {
  /** Eastings. */
  readonly xs: Float64Array;
  /** Northings. */
  readonly ys: Float64Array;
}

/**
 * Projects many positions at once; every distance, area and density is computed from the result, never from degrees.
 *
 * @param longitudes Degrees WGS 84, shape `[n]`; NaN stays NaN.
 * @param latitudes  Degrees WGS 84, shape `[n]`.
 * @throws {RangeError} If the shapes differ.
 *
 * Use one projection for the whole district; datum shifts (GCJ-02, BD-09) are not undone here.
 */
export function projectPositions(
  longitudes: ArrayLike<number>,
  latitudes: ArrayLike<number>,
  projection: Projection,
): ProjectedPoints {
  const n = longitudes.length;
  if (latitudes.length !== n) throw new RangeError(`${n} longitudes but ${latitudes.length} latitudes`);
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [x, y] = projection.toMeters(longitudes[i]!, latitudes[i]!);
    xs[i] = x;
    ys[i] = y;
  }
  return { xs, ys };
}
