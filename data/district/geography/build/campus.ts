import type { BlockTask } from './block-task';
import { oval } from './oval';
import { buildRows, type RowStyle } from './row-houses';
import { fitsSite, isFree } from './site';
import { boxAlong, centroid } from '../plane/ring';
import { along, dot, leftOf } from '../plane/vector';

/** Radii of a 400 m running track with its stands, in meters. */
const TRACK = { long: 86, short: 46 } as const;
/** Tracks of smaller schools. */
const TRACK_SIZES = [1, 0.8, 0.62, 0.48] as const;

/** Houses on one side of the block, a running track on the other where there is room. */
export function buildCampus({ site, axis, random }: BlockTask, style: RowStyle): void {
  buildRows(site, style, axis, random);
  if (site.buildings.length < 3) return;
  const levels = site.buildings.map(({ ring }) => dot(centroid(ring), axis));
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const kept = site.buildings.filter((_, i) => levels[i]! <= low + 0.55 * (high - low));
  site.buildings.splice(0, site.buildings.length, ...kept);
  const box = boxAlong(site.inner, axis);
  for (const size of TRACK_SIZES) {
    for (const way of [axis, leftOf(axis)]) {
      const reach = size * (way === axis ? TRACK.long : TRACK.short);
      const center = along(box.center, axis, box.length / 2 - reach - 3);
      const track = oval(center, way, [TRACK.long * size, TRACK.short * size], 28);
      if (!fitsSite(site, track) || !isFree(site, track, 4)) continue;
      site.greens.push(track);
      return;
    }
  }
}
