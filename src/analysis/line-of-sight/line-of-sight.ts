/** Heights at both ends of a sight line, meters above the same flat ground. */
export interface SightHeights {
  readonly cameraHeightMeters: number;
  /** Height of the part of the target that must be seen; 1.7 is a standing person's head. */
  readonly targetHeightMeters: number;
}

/** What a sight line crosses: a building from `fromMeters` to `toMeters` away from the camera. */
export interface CrossedBuilding {
  readonly fromMeters: number;
  readonly toMeters: number;
  /** Height of the roof; NaN where unknown, which blocks every sight line. */
  readonly heightMeters: number;
}

/** Height of a standing person, the target unless the task says otherwise. */
export const DEFAULT_TARGET_HEIGHT_METERS = 1.7;

/**
 * Height of a sight line over flat ground, `alongMeters` away from the camera.
 *
 * @param distanceMeters Distance of the target, > 0.
 */
export function sightHeight(heights: SightHeights, distanceMeters: number, alongMeters: number): number {
  const { cameraHeightMeters, targetHeightMeters } = heights;
  return cameraHeightMeters + ((targetHeightMeters - cameraHeightMeters) * alongMeters) / distanceMeters;
}

/**
 * Whether a building in between hides a target: its roof reaches the sight line somewhere above it.
 *
 * Ground is flat, roofs are flat; trees and terrain are not modelled.
 *
 * @param distanceMeters Distance of the target, beyond `building.toMeters`.
 */
export function isSightBlocked(
  heights: SightHeights,
  distanceMeters: number,
  building: CrossedBuilding,
): boolean {
  const lowest = Math.min(
    sightHeight(heights, distanceMeters, building.fromMeters),
    sightHeight(heights, distanceMeters, building.toMeters),
  );
  return !(building.heightMeters < lowest);
}

/**
 * What a building hides along a ray: its own footprint from `d1` to `d2`, and behind it all targets between
 * `max(d2, d1 * fromFactor)` and `d2 * toFactor`; nothing where that is empty.
 */
export interface Shadow {
  readonly fromFactor: number;
  /** At least 1; Infinity for a shadow without end. */
  readonly toFactor: number;
}

/** Of a roof that reaches the sight line however far it goes: all behind the wall is hidden. */
export const ENDLESS_SHADOW: Shadow = { fromFactor: 0, toFactor: Infinity };
const NONE: Shadow = { fromFactor: 0, toFactor: 1 };

/**
 * Shadow of a roof, as factors on the distances at which a ray enters and leaves the footprint. Follows from
 * `isSightBlocked` solved for the distance of the target.
 *
 * @param roofMeters Height of the roof; NaN where unknown: the shadow is then endless.
 */
export function shadowOfRoof(heights: SightHeights, roofMeters: number): Shadow {
  const { cameraHeightMeters: camera, targetHeightMeters: target } = heights;
  if (Number.isNaN(roofMeters)) return ENDLESS_SHADOW;
  if (roofMeters < camera) {
    if (camera <= target) return NONE;
    return { fromFactor: 0, toFactor: Math.max(1, (camera - target) / (camera - roofMeters)) };
  }
  if (target <= camera || roofMeters >= target) return ENDLESS_SHADOW;
  // The camera looks up at its target: only far behind a roof does the sight line come down to it.
  return { fromFactor: (target - camera) / (roofMeters - camera), toFactor: Infinity };
}
