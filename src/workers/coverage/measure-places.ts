import { buildPointGrid } from '@/analysis/point-grid/point-grid';
import { buildingAt } from '@/analysis/visibility/building-index';
import { seesPoint } from '@/analysis/visibility/sees-point';
import type { PlaceSightSummary } from './coverage-results';
import { SEEN_FRACTION } from './measure-sections';
import type { CountedViews } from './counted-views';
import type { PlaneGround } from './plane-ground';

/** Open ground around a key place that has to be in sight: its forecourt. */
export const PLACE_RADIUS_METERS = 15;
const FARTHEST_METERS = 60;
const PROBE_METERS = 5;
const FEWEST_PROBES = 5;

/** Whether the ground before each key place is in sight. */
export function measurePlaces(
  ground: PlaneGround,
  places: PlaneGround['places'],
  { set, counted }: CountedViews,
): PlaceSightSummary[] {
  const views = counted.flatMap((i) => set.viewsheds[i] ?? []);
  const farthest = views.reduce((most, { view }) => Math.max(most, view.rangeMeters), 0) + FARTHEST_METERS;
  const grid = buildPointGrid(
    views.map(({ view }) => view.x),
    views.map(({ view }) => view.y),
    farthest,
  );
  return places.map(({ code, name, position, at: [x, y] }) => {
    const near: typeof views = [];
    grid.forEachWithin(x, y, farthest, (k) => near.push(views[k]!));
    const open = openGround(ground, x, y);
    const seen = open.filter(([px, py]) => near.some((view) => seesPoint(view, px, py)));
    const seenFraction = open.length > 0 ? seen.length / open.length : Number.NaN;
    const state = seen.length === 0 ? 'none' : seenFraction >= SEEN_FRACTION ? 'seen' : 'partly';
    return { code, name, position, seenFraction, state };
  });
}

/** Places whose point lies deep inside a building have their forecourt farther out. */
export function openGround({ index }: PlaneGround, x: number, y: number): [x: number, y: number][] {
  for (let radius = PLACE_RADIUS_METERS; radius <= FARTHEST_METERS; radius *= 2) {
    const open = probesAround(x, y, radius).filter(([px, py]) => buildingAt(index, px, py) < 0);
    if (open.length >= FEWEST_PROBES) return open;
  }
  return [];
}

function probesAround(x: number, y: number, radius: number): [x: number, y: number][] {
  const steps = Math.floor(radius / PROBE_METERS);
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, k) => (k - steps) * PROBE_METERS);
  return offsets.flatMap((dx) =>
    offsets.flatMap((dy): [number, number][] => (Math.hypot(dx, dy) <= radius ? [[x + dx, y + dy]] : [])),
  );
}
