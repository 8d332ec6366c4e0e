import type { CameraKind, CameraNetwork } from '@/domain/camera/camera';

import type { AddressBook } from '../addresses/address-book';
import type { Place, Point } from '../geography';
import { type Ground, STREET_WIDTHS } from '../ground/ground';
import { lengthOf, nearestOnLine, type Station, stationAt, stationsAlong } from '../ground/polyline';
import type { StreetGraph } from '../ground/street-graph';
import type { Random } from '../random';
import { type CameraPlan, mayReach } from './camera-plan';
import type { SectionPlan } from './key-sections';

/** A key section that is to stay out of sight, and why. */
export interface BlindPlan {
  readonly plan: SectionPlan;
  readonly cause: 'no-camera' | 'offline' | 'faces-away';
}

const SIGHT_STEP_METERS = 6;
const SIGHT_MARGIN_METERS = 4;

const CAUSES: readonly BlindPlan['cause'][] = [
  ...new Array<'no-camera'>(7).fill('no-camera'),
  ...new Array<'offline'>(2).fill('offline'),
  ...new Array<'faces-away'>(3).fill('faces-away'),
];

const LONGEST_BLIND_METERS = 230;
const LONELY_METERS = 220;

/** Picks the sections that no camera shall see, each with its cause: short ones with no other section near, if there are. */
export function chooseBlindSections(plans: readonly SectionPlan[], random: Random): BlindPlan[] {
  const burden = (plan: SectionPlan) =>
    Number(plan.section.lengthMeters > LONGEST_BLIND_METERS) + 2 * Number(nearestOther(plan, plans) < LONELY_METERS);
  const suited = random
    .shuffle(plans)
    .map((plan) => ({ plan, burden: burden(plan) }))
    .sort((a, b) => a.burden - b.burden);
  return CAUSES.slice(0, Math.floor(plans.length / 3)).map((cause, i) => ({ plan: suited[i]!.plan, cause }));
}

function nearestOther(plan: SectionPlan, plans: readonly SectionPlan[]): number {
  let nearest = Infinity;
  for (const other of plans) {
    if (other === plan) continue;
    for (const [x, y] of plan.line) nearest = Math.min(nearest, nearestOnLine(other.line, x, y).distanceMeters);
    for (const [x, y] of other.line) nearest = Math.min(nearest, nearestOnLine(plan.line, x, y).distanceMeters);
  }
  return nearest;
}

/** The first cameras that would not see a blind section. */
export function keepBlind(cameras: readonly CameraPlan[], blind: readonly BlindPlan[], most: number): CameraPlan[] {
  const points = blind.flatMap(({ plan }) => [
    ...stationsAlong(plan.line, SIGHT_STEP_METERS).map(({ point }) => point),
    plan.line[0]!,
    plan.line.at(-1)!,
  ]);
  const kept: CameraPlan[] = [];
  for (const camera of cameras) {
    if (kept.length >= most) break;
    if (!points.some((point) => mayReach(camera, point, SIGHT_MARGIN_METERS))) kept.push(camera);
  }
  return kept;
}

/** Cameras on poles along the sections that are to be seen, each looking on to where the next stands. */
export function camerasOfSections(ground: Ground, plans: readonly SectionPlan[], random: Random): CameraPlan[] {
  return plans.flatMap(({ line, way, section }) => {
    const count = Math.max(1, Math.ceil(lengthOf(line) / 80));
    return Array.from({ length: count }, (_, i): CameraPlan => {
      const station = stationAt(line, (i * lengthOf(line)) / count);
      const side = i % 2 === 0 ? 1 : -1;
      const camera = pole(ground, way, station, side, random);
      // The first always works, so that no section is blind but those that shall be.
      return { ...camera, siteName: section.name.zh, ...(i === 0 ? { online: true } : {}) };
    });
  });
}

/** The cameras that a blind section has in spite of all: out of order, or turned the other way. */
export function camerasOfBlindSections(ground: Ground, blind: readonly BlindPlan[], random: Random): CameraPlan[] {
  return blind.flatMap(({ plan: { line, way, section }, cause }): CameraPlan[] => {
    if (cause === 'no-camera') return [];
    const isOffline = cause === 'offline';
    const station = stationAt(line, isOffline ? 0 : lengthOf(line));
    const camera = { ...pole(ground, way, station, 1, random), siteName: section.name.zh };
    if (isOffline) return [{ ...camera, online: false }];
    const { direction } = camera;
    // Some meters beyond the end, so that its sector begins behind the section.
    const point: Point = [camera.point[0] + direction[0] * 7, camera.point[1] + direction[1] * 7];
    return [{ ...camera, point, fieldOfViewDegrees: 70, online: true }];
  });
}

/** One or two cameras that look at each key place from across the way. */
export function camerasOfPlaces(ground: Ground, places: readonly Place[], random: Random): CameraPlan[] {
  return places.flatMap(({ point, name }) => {
    const count = random.chance(0.4) ? 2 : 1;
    return Array.from({ length: count }, (): CameraPlan[] => {
      const angle = random.between(0, 2 * Math.PI);
      const distance = random.between(16, 34);
      const at: Point = [point[0] + distance * Math.cos(angle), point[1] + distance * Math.sin(angle)];
      if (ground.buildingAt(at[0], at[1])) return [];
      const direction: Point = [-Math.cos(angle), -Math.sin(angle)];
      const kind = random.chance(0.3) ? 'ptz' : 'fixed';
      return [{ ...lens(kind, random), point: at, direction, kind, network: drawNetwork(random), siteName: name.zh }];
    }).flat();
  });
}

/** Cameras at corners: one at a small one, up to three at a large one, each down another street; some can turn. */
export function camerasOfCorners(ground: Ground, graph: StreetGraph, random: Random): CameraPlan[] {
  const corners = graph.nodes.flatMap((_, node) => (graph.links[node]!.length >= 3 ? node : []));
  const rank = (node: number) =>
    Math.max(...graph.links[node]!.map(({ way }) => STREET_WIDTHS[ground.ways[way]!.class])) * random.between(0.35, 1);
  return corners
    .map((node) => ({ node, rank: rank(node) }))
    .sort((a, b) => b.rank - a.rank)
    .flatMap(({ node }) => camerasOfCorner(ground, graph, node, random));
}

function camerasOfCorner(ground: Ground, graph: StreetGraph, node: number, random: Random): CameraPlan[] {
  const arms = random.shuffle(graph.links[node]!);
  const widest = Math.max(...arms.map(({ way }) => STREET_WIDTHS[ground.ways[way]!.class]));
  const canTurn = random.chance(0.34);
  const count = canTurn ? 1 : Math.min(arms.length, 1 + random.index(widest >= 15 ? 3 : 2));
  const name = arms.map(({ way }) => ground.ways[way]!.name?.zh).find((zh) => zh !== undefined) ?? '巷口';
  return arms.slice(0, count).flatMap(({ to }): CameraPlan[] => {
    const [x, y] = graph.nodes[node]!;
    const [tx, ty] = graph.nodes[to]!;
    const length = Math.hypot(tx - x, ty - y);
    const direction: Point = [(tx - x) / length, (ty - y) / length];
    const offset = widest / 2 + 1;
    const point: Point = [x - direction[1] * offset, y + direction[0] * offset];
    if (ground.buildingAt(point[0], point[1])) return [];
    const kind = canTurn ? 'ptz' : 'fixed';
    return [{ ...lens(kind, random), point, direction, kind, network: drawNetwork(random), siteName: name }];
  });
}

const DOORS_TRIED = 2000;

/** Cameras of shops, offices and compounds at their doors, looking out. */
export function camerasOfDoors(ground: Ground, book: AddressBook, random: Random): CameraPlan[] {
  const buildings = random.shuffle(ground.geography.buildings.map((_, i) => i)).slice(0, DOORS_TRIED);
  return buildings.flatMap((i): CameraPlan[] => {
    const building = ground.geography.buildings[i]!;
    const station = book.stations[i];
    if (!station || building.use === 'village-house') return [];
    const point = book.doors[i]!;
    if (ground.buildingAt(point[0], point[1])) return [];
    const street = stationAt(ground.ways[station.way]!.line, station.chainageMeters).point;
    const length = Math.hypot(street[0] - point[0], street[1] - point[1]);
    if (length < 1) return [];
    const direction: Point = [(street[0] - point[0]) / length, (street[1] - point[1]) / length];
    const kind = random.chance(0.4) ? 'dome' : 'fixed';
    const siteName = ground.ways[station.way]!.name!.zh;
    return [{ ...lens(kind, random), point, direction, kind, network: 'private', heightMeters: random.between(3, 4.2), siteName }];
  });
}

/** A camera on a pole at the kerb, looking along the street. */
function pole(ground: Ground, way: number, { point, direction }: Station, side: 1 | -1, random: Random): CameraPlan {
  const road = ground.ways[way]!;
  const offset = side * (STREET_WIDTHS[road.class] / 2 - 0.5);
  return {
    ...lens('fixed', random),
    point: [point[0] - direction[1] * offset, point[1] + direction[0] * offset],
    direction,
    kind: 'fixed',
    network: random.chance(0.55) ? 'sharp-eyes' : drawNetwork(random),
    rangeMeters: 105,
    fieldOfViewDegrees: 66,
    siteName: road.name?.zh ?? '',
  };
}

function lens(kind: CameraKind, random: Random): Pick<CameraPlan, 'fieldOfViewDegrees' | 'rangeMeters' | 'heightMeters'> {
  switch (kind) {
    case 'dome':
      return { fieldOfViewDegrees: 360, rangeMeters: Math.round(random.between(22, 36)), heightMeters: round(random.between(3, 4)) };
    case 'ptz':
      return { fieldOfViewDegrees: 58, rangeMeters: Math.round(random.between(110, 180)), heightMeters: round(random.between(6, 9)) };
    default:
      return {
        fieldOfViewDegrees: random.pick([48, 56, 66, 78, 92]),
        rangeMeters: Math.round(random.between(55, 120)),
        heightMeters: round(random.between(4, 7)),
      };
  }
}

function drawNetwork(random: Random): CameraNetwork {
  const share = random.next();
  if (share < 0.42) return 'sharp-eyes';
  return share < 0.74 ? 'skynet' : 'digital-city';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
