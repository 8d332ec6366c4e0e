import type { CameraKind, CameraNetwork } from '@/domain/camera/camera';

import type { Point } from '../geography';

/** A camera on the plane, before it gets its record. */
export interface CameraPlan {
  readonly point: Point;
  /** Where it looks: a unit vector on the plane; of a dome, any. */
  readonly direction: Point;
  readonly kind: CameraKind;
  readonly network: CameraNetwork;
  readonly fieldOfViewDegrees: number;
  readonly rangeMeters: number;
  readonly heightMeters: number;
  /** Words for what it stands at. */
  readonly siteName: string;
  /** Settled here where a truth needs it; drawn where left out. */
  readonly online?: boolean;
}

/** Whether a camera could see a point were nothing in the way: by its sector, or all round if it is a dome or can turn. */
export function mayReach(camera: CameraPlan, [x, y]: Point, marginMeters = 0): boolean {
  const [dx, dy] = [x - camera.point[0], y - camera.point[1]];
  const distance = Math.hypot(dx, dy);
  if (distance > camera.rangeMeters + marginMeters) return false;
  if (camera.kind !== 'fixed' || distance < 0.5) return true;
  const cosine = (dx * camera.direction[0] + dy * camera.direction[1]) / distance;
  const degrees = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  return degrees <= camera.fieldOfViewDegrees / 2 + 2;
}
