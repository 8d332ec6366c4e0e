import type { BuildingIndex } from './building-index';
import { FULL_TURN_DEGREES, type CameraView } from './camera-view';

/** A camera this near to a wall, or inside it, is taken to be fixed to the building. Covers the error of both positions. */
export const MOUNT_TOLERANCE_METERS = 0.5;

/** Buildings that contain a place or come within the tolerance of it, ascending: a camera there is fixed to them. */
export function mountsAt(
  index: BuildingIndex,
  x: number,
  y: number,
  toleranceMeters: number = MOUNT_TOLERANCE_METERS,
): number[] {
  return index
    .near(x, y, toleranceMeters)
    .filter(
      (building) => index.distanceToWall(building, x, y) <= toleranceMeters || index.contains(building, x, y),
    );
}

/**
 * Whether the optical axis points into the building the camera is fixed to: a wrong azimuth or place, most likely. Never
 * so for a view all round.
 *
 * @param mounts From `mountsAt`.
 */
export function facesOwnWall(view: CameraView, index: BuildingIndex, mounts: readonly number[]): boolean {
  if (view.fieldOfViewDegrees === FULL_TURN_DEGREES) return false;
  const azimuth = (view.azimuthDegrees * Math.PI) / 180;
  // Past both tolerances along the axis a camera on an outer wall that looks out is out.
  const step = 2 * MOUNT_TOLERANCE_METERS + 0.1;
  const x = view.x + step * Math.sin(azimuth);
  const y = view.y + step * Math.cos(azimuth);
  return mounts.some((building) => index.contains(building, x, y));
}
