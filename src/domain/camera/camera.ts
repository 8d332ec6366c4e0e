/** Networks whose cameras a district joins. */
export const CAMERA_NETWORKS = ['sharp-eyes', 'digital-city', 'skynet', 'private'] as const;
export type CameraNetwork = (typeof CAMERA_NETWORKS)[number];

export const CAMERA_KINDS = ['fixed', 'dome', 'ptz'] as const;
export type CameraKind = (typeof CAMERA_KINDS)[number];

/** One camera, in the terms of GB/T 28181 where it has them. Credentials and network addresses are never kept. `null` is unknown. */
export interface Camera {
  /** `DeviceID`: 20 digits in a GB/T 28181 catalog. */
  readonly code: string;
  readonly name: string;
  /** Longitude, latitude in degrees, WGS 84. */
  readonly position: readonly [number, number];
  readonly kind: CameraKind;
  readonly network: CameraNetwork | null;
  /** Clockwise from true north; `null` for a dome that sees all round, and where a fixed camera's direction is unknown. */
  readonly azimuthDegrees: number | null;
  readonly fieldOfViewDegrees: number | null;
  readonly rangeMeters: number | null;
  readonly heightMeters: number | null;
  /** Of the optical axis below the horizon. */
  readonly tiltDegrees: number | null;
  readonly widthPixels: number | null;
  readonly online: boolean | null;
  /** Since when it is offline, epoch milliseconds UTC; `null` while online. */
  readonly offlineSince: number | null;
  /** Share of the last 30 days in which it was online, 0 to 1. */
  readonly availabilityFraction: number | null;
  readonly shared: boolean | null;
  readonly controllable: boolean | null;
  /** Code of the grid whose leader may use it; `null` where nobody is authorized. */
  readonly authorizedGridCode: string | null;
  /** Last day of the authorization, epoch milliseconds UTC; `null` where none. */
  readonly authorizedUntil: number | null;
  /** What it is there for, who answers for it, and for how many days its recordings are kept: Order 799 wants all three. */
  readonly purpose: string | null;
  readonly owner: string | null;
  readonly retentionDays: number | null;
  /** Code of the grid it stands in; `null` outside all. */
  readonly gridCode: string | null;
}
