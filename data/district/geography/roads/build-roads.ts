import type { LocalizedText } from '@/domain/text/localized-text';

import type { Point, Road, RoadClass } from '../../geography';
import { ROAD_STEMS } from '../../names/road-stems';
import type { Random } from '../../random';
import type { Trunk } from '../plan/draw-plan';
import { lineLength, slice } from '../plane/polyline';
import { directionOf } from '../plane/vector';
import type { Stroke } from './draw-strokes';
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
  const namer = createNamer(random);
  return strokes.flatMap((stroke): RawRoad[] => {
    const line = lineOf(trunk, stroke);
    const roadClass = stroke.class as RoadClass;
    if (line.length < 2) return [];
    const given = isNamed(line[line.length >> 1]!) ? namer(roadClass, line) : null;
    return toRoads({ class: roadClass, name: stroke.line.name ?? given, line }, shores);
  });
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

const SUFFIXES: Readonly<Record<'collector' | 'local' | 'lane', readonly (readonly [string, string])[]>> = {
  collector: [
    ['路', 'Road'],
    ['路', 'Road'],
    ['街', 'Street'],
  ],
  local: [
    ['路', 'Road'],
    ['街', 'Street'],
    ['支路', 'Branch Road'],
  ],
  lane: [
    ['巷', 'Alley'],
    ['弄', 'Lane'],
    ['里', 'Terrace'],
  ],
};

/** Gives each longer street a name of its own; short lanes have none. */
function createNamer(random: Random): (roadClass: RoadClass, line: readonly Point[]) => LocalizedText | null {
  const stems = random.shuffle(ROAD_STEMS);
  const taken = new Set<string>();
  let next = 0;
  return (roadClass, line) => {
    if (roadClass !== 'collector' && roadClass !== 'local' && roadClass !== 'lane') return null;
    const length = lineLength(line);
    const least = { collector: 0, local: 190, lane: 130 }[roadClass];
    if (length < least) return null;
    const direction = directionOf(line[0]!, line.at(-1)!);
    const suffixes = SUFFIXES[roadClass];
    const suffix = suffixes[Math.abs(direction[0]) > 0.7 ? 0 : 1 + random.index(suffixes.length - 1)]!;
    for (let tries = 0; tries < stems.length; tries++) {
      const [zh, en] = stems[next++ % stems.length]!;
      const name = { zh: zh + suffix[0], en: `${en} ${suffix[1]}` };
      if (taken.has(name.zh)) continue;
      taken.add(name.zh);
      return name;
    }
    return null;
  };
}
