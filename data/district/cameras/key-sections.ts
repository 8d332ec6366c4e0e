import type { LocalizedText } from '@/domain/text/localized-text';

import type { Place, Point } from '../geography';
import { lineLength, slice } from '../geography/plane/polyline';
import { type Degrees, toDegrees } from '../ground/degrees';
import type { Ground } from '../ground/ground';
import { nearestOnLine, stationsAlong } from '../ground/polyline';
import type { Random } from '../random';

/** Why a stretch of street is watched above others. */
export const SECTION_REASONS = [
  'school',
  'hospital',
  'market',
  'station',
  'mall',
  'bridge',
  'traffic',
  'industry',
] as const;
export type SectionReason = (typeof SECTION_REASONS)[number];

/** A stretch of street that must be in sight (重点路段). */
export interface KeySection {
  readonly code: string;
  readonly name: LocalizedText;
  readonly reason: SectionReason;
  readonly line: readonly Degrees[];
  readonly lengthMeters: number;
  /** Grids it runs through or along. */
  readonly gridCodes: readonly string[];
}

/** The same on the plane, while cameras are placed. */
export interface SectionPlan {
  readonly section: KeySection;
  readonly line: readonly Point[];
  /** Index into the ground's ways. */
  readonly way: number;
}

const REASON_OF_PLACE: Partial<Record<Place['kind'], SectionReason>> = {
  school: 'school',
  hospital: 'hospital',
  market: 'market',
  'metro-station': 'station',
  mall: 'mall',
  bridge: 'bridge',
  factory: 'industry',
};

const WANTED = 72;
const PLACE_REACH_METERS = 260;
const SHORTEST_METERS = 60;
const SHORTEST_TRAFFIC_METERS = 140;

interface Stretch {
  readonly way: number;
  readonly from: number;
  readonly to: number;
  readonly reason: SectionReason;
}

/** Chooses stretches beside places that draw people, then along main streets; no two overlap. */
export function planKeySections(ground: Ground, random: Random): SectionPlan[] {
  const chosen: Stretch[] = [];
  const offers = [...stretchesAtPlaces(ground, random), ...stretchesOfTraffic(ground, random)];
  for (const offer of offers) {
    if (chosen.length >= WANTED) break;
    const overlaps = chosen.some(
      ({ way, from, to }) => way === offer.way && from < offer.to + 40 && to > offer.from - 40,
    );
    if (!overlaps) chosen.push(offer);
  }
  const names = new Map<string, number>();
  return chosen.map((stretch, i) => toSection(ground, stretch, i, names));
}

function stretchesAtPlaces(ground: Ground, random: Random): Stretch[] {
  const places = random.shuffle(
    ground.geography.places.filter(({ kind }) => REASON_OF_PLACE[kind] !== undefined),
  );
  const byKind = new Map<Place['kind'], number>();
  return places.flatMap(({ kind, point }): Stretch[] => {
    const seen = byKind.get(kind) ?? 0;
    byKind.set(kind, seen + 1);
    const near = nearestWay(ground, point);
    if (seen >= 12 || !near) return [];
    const length = lineLength(ground.ways[near.way]!.line);
    const half = random.between(45, 150);
    const from = Math.max(0, near.chainageMeters - half);
    const to = Math.min(length, near.chainageMeters + half);
    return to - from < SHORTEST_METERS ? [] : [{ way: near.way, from, to, reason: REASON_OF_PLACE[kind]! }];
  });
}

function nearestWay(ground: Ground, [x, y]: Point): { way: number; chainageMeters: number } | null {
  let best: { way: number; chainageMeters: number; distanceMeters: number } | null = null;
  ground.ways.forEach(({ class: streetClass, name, line }, way) => {
    if (!name || streetClass === 'express') return;
    const found = nearestOnLine(line, x, y);
    if (found.distanceMeters < Math.min(PLACE_REACH_METERS, best?.distanceMeters ?? Infinity))
      best = { way, ...found };
  });
  return best;
}

function stretchesOfTraffic(ground: Ground, random: Random): Stretch[] {
  const mains = ground.ways.flatMap((road, way) =>
    road.class === 'arterial' && road.name && lineLength(road.line) >= SHORTEST_TRAFFIC_METERS ? way : [],
  );
  if (mains.length === 0) return [];
  return Array.from({ length: 4 * WANTED }, (): Stretch => {
    const way = random.pick(mains);
    const length = lineLength(ground.ways[way]!.line);
    const span = Math.min(length, random.between(SHORTEST_TRAFFIC_METERS, 420));
    const from = random.between(0, length - span);
    return { way, from, to: from + span, reason: 'traffic' };
  });
}

function toSection(
  ground: Ground,
  { way, from, to, reason }: Stretch,
  i: number,
  names: Map<string, number>,
): SectionPlan {
  const road = ground.ways[way]!;
  const line = slice(road.line, from, to);
  const grids = new Set<string>();
  for (const { point, direction } of stationsAlong(line, 15))
    for (const side of [-8, 8]) {
      const grid = ground.gridAt(point[0] - direction[1] * side, point[1] + direction[0] * side);
      if (grid >= 0) grids.add(ground.grids[grid]!.code);
    }
  const part = partOf(road.line, (from + to) / 2);
  const name = { zh: `${road.name!.zh} ${part.zh}`, en: `${road.name!.en}, ${part.en}` };
  const count = (names.get(name.zh) ?? 0) + 1;
  names.set(name.zh, count);
  const suffix = count === 1 ? '' : ` ${count}`;
  return {
    section: {
      code: `ZDLD-${String(i + 1).padStart(3, '0')}`,
      name: { zh: name.zh + suffix, en: name.en + suffix },
      reason,
      line: line.map((point) => toDegrees(ground.geography, point)),
      lengthMeters: Math.round(lineLength(line)),
      gridCodes: [...grids].sort(),
    },
    line,
    way,
  };
}

/** Which part of a street a place is on: its middle or one of its ends by compass. */
function partOf(line: readonly Point[], chainageMeters: number): LocalizedText {
  const share = chainageMeters / lineLength(line);
  if (share > 0.36 && share < 0.64) return { zh: '中段', en: 'middle' };
  const [first, last] = [line[0]!, line.at(-1)!];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const towardsEnd = share >= 0.64;
  if (Math.abs(dx) >= Math.abs(dy)) {
    return dx > 0 === towardsEnd ? { zh: '东段', en: 'east' } : { zh: '西段', en: 'west' };
  }
  return dy > 0 === towardsEnd ? { zh: '北段', en: 'north' } : { zh: '南段', en: 'south' };
}
