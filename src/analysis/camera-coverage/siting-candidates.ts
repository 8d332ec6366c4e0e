import { isInMultiPolygon } from '../polygon/point-in-polygon';
import type { MultiPolygon } from '../polygon/polygon';
import type { CameraView } from '../visibility/camera-view';

/** The camera to be placed: everything of a view but its place and azimuth. */
export type CameraModel = Omit<CameraView, 'x' | 'y' | 'azimuthDegrees'>;

/** Directions tried at each place, unless it sees all round. */
export const DEFAULT_DIRECTIONS = 8;

/**
 * Views a camera could have: at each place one a direction, evenly from north. Places on forbidden ground are left out.
 *
 * @param places    Junctions, poles, corners of buildings: planar meters.
 * @param forbidden Where no camera may stand: homes, the inside of schools.
 * @returns         Views in order of place, then direction, with the number of their place.
 */
export function sitingCandidates(
  places: readonly (readonly [x: number, y: number])[],
  model: CameraModel,
  { directions = DEFAULT_DIRECTIONS, forbidden = [] }: { directions?: number; forbidden?: MultiPolygon } = {},
): (CameraView & { readonly place: number })[] {
  const count = model.fieldOfViewDegrees >= 360 ? 1 : directions;
  return places.flatMap(([x, y], place) =>
    isInMultiPolygon(forbidden, x, y)
      ? []
      : Array.from({ length: count }, (_, k) => ({
          ...model,
          x,
          y,
          azimuthDegrees: (k * 360) / count,
          place,
        })),
  );
}
