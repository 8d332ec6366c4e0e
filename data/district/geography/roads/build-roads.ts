import type { Point, Road, RoadClass } from '../../geography';
import type { Random } from '../../random';
import type { Trunk } from '../plan/draw-plan';
import { lineLength, slice } from '../plane/polyline';
import type { Stroke } from './draw-strokes';
import { nameStreets } from './name-streets';
import { wetSpans, type Shores } from './wet-spans';

/** A bridge reaches this far over the shore. */
const ABUTMENT_METERS = 9;
/** A street that ends at the railway ends before it. */
const RAIL_GAP_METERS = 14;

export type RawRoad = Omit<Road, 'id'>;

export interface StreetPlan {
  readonly strokes: readonly Stroke[];
  readonly shores: Shores;
  /** True where streets are named: in the district and near it. */
  readonly isNamed: (point: Point) => boolean;
}

/** The streets of the map, cut at their bridges. */
export function buildRoads(
  random: Random,
  trunk: Trunk,
  { strokes, shores, isNamed }: StreetPlan,
): RawRoad[] {
  const streets = strokes
    .map((stroke) => ({
      class: stroke.class as RoadClass,
      name: stroke.line.name,
      line: lineOf(trunk, stroke),
    }))
    .filter(({ line }) => line.length >= 2);
  const names = nameStreets(random, streets, isNamed);
  return streets.flatMap((street, i) => toRoads({ ...street, name: names[i]! }, shores));
}

/** A way off the map's streets, cut at its bridges. */
export function toRoads(way: Omit<RawRoad, 'bridge'>, shores: Shores): RawRoad[] {
  return cutAtBridges(way.line, shores).map((piece) => ({ ...way, ...piece }));
}

function lineOf({ map, lines }: Trunk, { halves, class: lineClass }: Stroke): Point[] {
  const first = halves[0]!;
  const last = halves.at(-1)!;
  const line = [map.point(map.origin(first)), ...halves.map((half) => map.point(map.origin(half ^ 1)))];
  const endsAtRail = (vertex: number): boolean =>
    lineClass !== 'rail' &&
    map.star(vertex).length === 3 &&
    map.star(vertex).some((half) => lines[map.line(half)]!.class === 'rail');
  const head = endsAtRail(map.origin(first)) ? RAIL_GAP_METERS : 0;
  const tail = endsAtRail(map.origin(last ^ 1)) ? RAIL_GAP_METERS : 0;
  const length = lineLength(line);
  return head + tail === 0 ? line : slice(line, head, length - tail);
}

/** Pieces of a road, alternately on the ground and over water. */
function cutAtBridges(line: readonly Point[], shores: Shores): { line: Point[]; bridge: boolean }[] {
  const spans = wetSpans(line, shores);
  if (spans.length === 0) return [{ line: [...line], bridge: false }];
  const total = lineLength(line);
  const pieces: { line: Point[]; bridge: boolean }[] = [];
  let at = 0;
  for (const [from, to] of mergeSpans(spans)) {
    const start = Math.max(0, from - ABUTMENT_METERS);
    const end = Math.min(total, to + ABUTMENT_METERS);
    if (start - at > 1) pieces.push({ line: slice(line, at, start), bridge: false });
    pieces.push({ line: slice(line, Math.max(at, start), end), bridge: true });
    at = end;
  }
  if (total - at > 1) pieces.push({ line: slice(line, at, total), bridge: false });
  return pieces.filter((piece) => piece.line.length >= 2);
}

function mergeSpans(spans: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from - last[1] < 3 * ABUTMENT_METERS) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
