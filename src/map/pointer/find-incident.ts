import type { PointsInView } from '@/layers/layer-input';

export interface FoundIncident {
  readonly rowId: number;
  /** How many share that very place, the found one included. */
  readonly atPlace: number;
}

type Project = (longitude: number, latitude: number) => { readonly x: number; readonly y: number };

/**
 * The incident nearest to a pixel. A plain pass over the points in view: twenty thousand take a tenth of a
 * millisecond, less than keeping an index up to date while a brush moves.
 *
 * @param reach   Degrees of longitude and latitude beyond which no point can be near enough.
 * @param project Degrees to pixels of the map; asked only for points within reach.
 */
export function findIncident(
  { positions, rowIds }: PointsInView,
  pixel: { readonly x: number; readonly y: number },
  {
    center,
    reach,
    radiusPixels,
    project,
  }: {
    readonly center: readonly [number, number];
    readonly reach: readonly [number, number];
    readonly radiusPixels: number;
    readonly project: Project;
  },
): FoundIncident | null {
  let nearest = -1;
  let nearestDistance = radiusPixels;
  for (let i = 0; i < rowIds.length; i++) {
    const longitude = positions[2 * i]!;
    const latitude = positions[2 * i + 1]!;
    if (Math.abs(longitude - center[0]) > reach[0] || Math.abs(latitude - center[1]) > reach[1]) continue;
    const { x, y } = project(longitude, latitude);
    const distance = Math.hypot(x - pixel.x, y - pixel.y);
    if (distance > nearestDistance || (distance === nearestDistance && nearest >= 0)) continue;
    nearest = i;
    nearestDistance = distance;
  }
  if (nearest < 0) return null;
  return {
    rowId: rowIds[nearest]!,
    atPlace: countAt(positions, positions[2 * nearest]!, positions[2 * nearest + 1]!),
  };
}

function countAt(positions: Float64Array, longitude: number, latitude: number): number {
  let count = 0;
  for (let i = 0; i < positions.length; i += 2) {
    if (positions[i] === longitude && positions[i + 1] === latitude) count++;
  }
  return count;
}
