import type { AddressBook } from '../addresses/address-book';
import type { Place, Point } from '../geography';
import { lineLength } from '../geography/plane/polyline';
import { ROAD_WIDTH_METERS } from '../geography/roads/road-width';
import type { Ground } from '../ground/ground';
import { stationAt } from '../ground/polyline';
import type { StreetGraph } from '../ground/street-graph';
import type { Random } from '../random';
import type { CameraPlan } from './camera-plan';
import { drawNetwork, lens, pole } from './draw-camera';
import type { SectionPlan } from './key-sections';

/** Cameras on poles along the sections that are to be seen, each looking on to where the next stands. */
export function camerasOfSections(
  ground: Ground,
  plans: readonly SectionPlan[],
  random: Random,
): CameraPlan[] {
  return plans.flatMap(({ line, way, section }) => {
    const count = Math.max(1, Math.ceil(lineLength(line) / 80));
    return Array.from({ length: count }, (_, i): CameraPlan => {
      const station = stationAt(line, (i * lineLength(line)) / count);
      const side = i % 2 === 0 ? 1 : -1;
      const camera = pole(ground, way, station, side, random);
      // The first always works, so that no section is blind but those that shall be.
      return { ...camera, siteName: section.name.zh, ...(i === 0 ? { online: true } : {}) };
    });
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
      return [
        {
          ...lens(kind, random),
          point: at,
          direction,
          kind,
          network: drawNetwork(random),
          siteName: name.zh,
        },
      ];
    }).flat();
  });
}

/** Cameras at corners: one at a small one, up to three at a large one, each down another street; some can turn. */
export function camerasOfCorners(ground: Ground, graph: StreetGraph, random: Random): CameraPlan[] {
  const corners = graph.nodes.flatMap((_, node) => (graph.links[node]!.length >= 3 ? node : []));
  const rank = (node: number) =>
    Math.max(...graph.links[node]!.map(({ way }) => ROAD_WIDTH_METERS[ground.ways[way]!.class])) *
    random.between(0.35, 1);
  return corners
    .map((node) => ({ node, rank: rank(node) }))
    .sort((a, b) => b.rank - a.rank)
    .flatMap(({ node }) => camerasOfCorner(ground, graph, node, random));
}

function camerasOfCorner(ground: Ground, graph: StreetGraph, node: number, random: Random): CameraPlan[] {
  const arms = random.shuffle(graph.links[node]!);
  const widest = Math.max(...arms.map(({ way }) => ROAD_WIDTH_METERS[ground.ways[way]!.class]));
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
    return [
      {
        ...lens(kind, random),
        point,
        direction,
        kind,
        network: 'private',
        heightMeters: random.between(3, 4.2),
        siteName,
      },
    ];
  });
}
