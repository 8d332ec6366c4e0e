import type { CameraView } from '@/analysis/visibility/camera-view';

/** A camera as the fixtures write it. */
export interface OracleCamera {
  readonly x: number;
  readonly y: number;
  readonly azimuth: number;
  readonly fov: number;
  readonly range: number;
  readonly near: number;
}

export function toView({ x, y, azimuth, fov, range, near }: OracleCamera): CameraView {
  return { x, y, azimuthDegrees: azimuth, fieldOfViewDegrees: fov, rangeMeters: range, nearMeters: near };
}
