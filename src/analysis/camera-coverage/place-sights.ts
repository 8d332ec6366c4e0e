import type { BuildingIndex } from '../visibility/building-index';
import { explainSight, type SightExplanation, type SightState } from '../visibility/explain-sight';
import { EN_62676_4_2015, levelAtDistance, type PixelDensityEdition } from '../pixel-density/pixel-density';
import type { Viewshed } from '../visibility/viewshed';

/** A camera with what it sees now and, where it can turn, what it could reach. */
export interface WatchingCamera {
  readonly current: Viewshed;
  /** `null` where it cannot turn. */
  readonly reachable: Viewshed | null;
  readonly online: boolean;
  /** Width of its picture in pixels; `null` where unknown. */
  readonly widthPixels: number | null;
}

/** `offline`: it would see the place; `when-turned`: it sees it once it is turned there. Else as `SightState`. */
export type PlaceSightState = SightState | 'offline' | 'when-turned';

/** One camera against one place. */
export interface PlaceSight extends Omit<SightExplanation, 'state'> {
  readonly camera: number;
  readonly state: PlaceSightState;
  /** Most demanding task the pixel density at that distance serves; `null` where none or unknown. */
  readonly level: string | null;
}

/** In this order cameras are listed for a place. */
const ORDER: readonly PlaceSightState[] = [
  'seen',
  'when-turned',
  'offline',
  'occluded',
  'indoors',
  'blind-zone',
  'out-of-bearing',
  'out-of-range',
];

/**
 * Which cameras see a place, and why the others near it do not: best first, then by distance.
 *
 * @param place        Easting and northing, meters.
 * @param withinMeters Cameras farther away are left out.
 */
export function placeSights(
  cameras: readonly WatchingCamera[],
  index: BuildingIndex,
  [x, y]: readonly [number, number],
  withinMeters: number,
  edition: PixelDensityEdition = EN_62676_4_2015,
): PlaceSight[] {
  const sights = cameras.flatMap((camera, i) => {
    const { view } = camera.current;
    if (Math.hypot(x - view.x, y - view.y) > withinMeters) return [];
    return [{ camera: i, ...sightOf(camera, index, [x, y]), level: levelOf(camera, [x, y], edition) }];
  });
  return sights.sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      a.distanceMeters - b.distanceMeters ||
      a.camera - b.camera,
  );
}

function sightOf(
  { current, reachable, online }: WatchingCamera,
  index: BuildingIndex,
  [x, y]: readonly [number, number],
): Omit<PlaceSight, 'camera' | 'level'> {
  const now = explainSight(current, index, x, y);
  if (now.state === 'seen') return online ? now : { ...now, state: 'offline' };
  const turned = reachable && explainSight(reachable, index, x, y);
  if (turned?.state === 'seen') return { ...turned, state: online ? 'when-turned' : 'offline' };
  return now;
}

function levelOf(
  { current, widthPixels }: WatchingCamera,
  [x, y]: readonly [number, number],
  edition: PixelDensityEdition,
): string | null {
  const { view } = current;
  if (widthPixels === null) return null;
  const lens = { fieldOfViewDegrees: view.fieldOfViewDegrees, widthPixels };
  return levelAtDistance(lens, Math.hypot(x - view.x, y - view.y), edition)?.id ?? null;
}
