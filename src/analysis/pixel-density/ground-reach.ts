/** How a camera is mounted and tilted. */
export interface CameraMount {
  readonly heightMeters: number;
  /** Of the optical axis below the horizon, degrees; negative looks up. */
  readonly tiltDownDegrees: number;
  /** Full vertical angle, degrees. */
  readonly verticalFieldOfViewDegrees: number;
}

/** Distances along the ground between which a target of some height stands within the picture, meters. */
export interface GroundReach {
  /** Nearer targets pass below the picture: the blind zone. Infinity where none is in the picture at any distance. */
  readonly nearMeters: number;
  /** Infinity where the upper edge of the picture is at or above the horizon. */
  readonly farMeters: number;
}

/**
 * Between which distances the top of a target lies within the picture, on flat ground.
 *
 * @param targetHeightMeters Height of what must be in the picture; 0 for the ground itself.
 * @throws {RangeError} If an angle or height is not finite.
 */
export function groundReach(mount: CameraMount, targetHeightMeters: number): GroundReach {
  const { heightMeters, tiltDownDegrees, verticalFieldOfViewDegrees } = mount;
  const drop = heightMeters - targetHeightMeters;
  const lower = tiltDownDegrees + verticalFieldOfViewDegrees / 2;
  const upper = tiltDownDegrees - verticalFieldOfViewDegrees / 2;
  if (!Number.isFinite(drop) || !Number.isFinite(lower))
    throw new RangeError('heights and angles of a mount must be finite');
  // Targets above the lens: mirrored, they come in below the upper edge of the picture.
  if (drop < 0) return reachBelow(-drop, -upper, -lower);
  return reachBelow(drop, lower, upper);
}

/** Angles in degrees below the horizon of the steeper and the flatter edge of the picture. */
function reachBelow(drop: number, steep: number, flat: number): GroundReach {
  if (steep <= 0) return { nearMeters: Infinity, farMeters: Infinity };
  const nearMeters = steep >= 90 ? 0 : drop / Math.tan(toRadians(steep));
  const farMeters = flat <= 0 ? Infinity : drop / Math.tan(toRadians(flat));
  return { nearMeters, farMeters };
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
