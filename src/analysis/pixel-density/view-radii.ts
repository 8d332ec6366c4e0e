import { groundReach, type CameraMount } from './ground-reach';
import { pixelDensityDistance, type Lens } from './pixel-density';

/** What is known of a camera's reach; what is `null` or absent does not limit it. */
export interface ReachInput {
  /** Range from the catalog, meters. */
  readonly rangeMeters: number;
  readonly lens?: Lens | null;
  /** Without a tilt the blind zone below the camera is unknown and taken for none. */
  readonly mount?: CameraMount | null;
  readonly targetHeightMeters: number;
  /** Pixel density the task needs; `null` where any picture will do. */
  readonly pixelsPerMeter?: number | null;
}

/** What ends a view outwards. */
export type ReachLimit = 'range' | 'tilt' | 'pixel-density';

/** Inner and outer radius of a view on the ground. */
export interface ViewRadii {
  readonly nearMeters: number;
  readonly farMeters: number;
  readonly limit: ReachLimit;
}

/**
 * Inner radius: the blind zone below the camera. Outer radius: the least of the stated range, of where the upper edge of
 * the picture meets the target's height, and of the distance at which the pixel density falls below the task's.
 *
 * The outer radius is never below the inner one: equal radii mean that the task is not served anywhere.
 *
 * @throws {RangeError} If the range is negative or not a number.
 */
export function viewRadii(input: ReachInput): ViewRadii {
  const { rangeMeters, lens, mount, targetHeightMeters, pixelsPerMeter } = input;
  if (!(rangeMeters >= 0)) throw new RangeError(`a range is a length, got ${rangeMeters}`);
  const ground = mount ? groundReach(mount, targetHeightMeters) : { nearMeters: 0, farMeters: Infinity };
  const dense = lens && pixelsPerMeter ? pixelDensityDistance(lens, pixelsPerMeter) : Infinity;
  const outer = Math.min(rangeMeters, ground.farMeters, dense);
  const limit = outer === rangeMeters ? 'range' : outer === ground.farMeters ? 'tilt' : 'pixel-density';
  const nearMeters = Math.min(ground.nearMeters, outer);
  return { nearMeters, farMeters: outer, limit };
}
