import type { PatrolPoint, PatrolPointKind } from '@/domain/patrol/patrol';

import type { AddressBook } from '../addresses/address-book';
import type { KeyPlace } from '../cameras/key-places';
import type { KeySection } from '../cameras/key-sections';
import type { BuildingUse, Point } from '../geography';
import { ROAD_WIDTH_METERS } from '../geography/roads/road-width';
import { toDegrees } from '../ground/degrees';
import type { Ground } from '../ground/ground';
import { stationAt } from '../ground/polyline';
import type { Random } from '../random';

/** A patrol point with its place on the plane, for walks. */
export interface PatrolStop {
  readonly record: PatrolPoint;
  readonly point: Point;
  /** Index into the ground's grids. */
  readonly grid: number;
}

const WANTED = 1300;
const NAMES: Readonly<Record<PatrolPointKind, string>> = {
  'key-section': '巡点',
  'key-place': '周边',
  enterprise: '企业',
  compound: '小区',
};

interface Offer {
  readonly point: Point;
  readonly kind: PatrolPointKind;
  readonly name: string;
}

/** Points that grid workers visit: along key sections, at key places, before firms and compounds of every grid. */
export function buildPatrolStops(
  ground: Ground,
  book: AddressBook,
  watched: { readonly sections: readonly KeySection[]; readonly places: readonly KeyPlace[] },
  random: Random,
): PatrolStop[] {
  const offers = [
    ...sectionOffers(ground, watched.sections),
    ...placeOffers(ground, watched.places),
    ...doorOffers(ground, book, random),
  ];
  const stops: PatrolStop[] = [];
  for (const { point, kind, name } of offers) {
    if (stops.length >= WANTED) break;
    const grid = ground.gridAt(point[0], point[1]);
    if (grid < 0) continue;
    const number = String(stops.length + 1).padStart(4, '0');
    stops.push({
      grid,
      point,
      record: {
        code: `XD-${number}`,
        name: `${name} ${NAMES[kind]} ${number}`,
        position: toDegrees(ground.geography, point),
        kind,
        gridCode: ground.grids[grid]!.code,
        visitsPerDay: kind === 'key-section' || kind === 'key-place' ? 2 : 1,
      },
    });
  }
  return stops;
}

function sectionOffers({ geography }: Ground, sections: readonly KeySection[]): Offer[] {
  return sections.flatMap(({ line, name }) => {
    const middle = line[Math.floor(line.length / 2)]!;
    const ends = line.length > 2 ? [line[0]!, middle] : [line[0]!];
    return ends.map(([longitude, latitude]): Offer => {
      const [x, y] = geography.projection.toMeters(longitude, latitude);
      return { point: [x + 3, y + 3], kind: 'key-section', name: name.zh };
    });
  });
}

function placeOffers({ geography }: Ground, places: readonly KeyPlace[]): Offer[] {
  return places.map(({ position: [longitude, latitude], name }) => ({
    point: geography.projection.toMeters(longitude, latitude),
    kind: 'key-place',
    name: name.zh,
  }));
}

const FIRM_USES: readonly BuildingUse[] = ['office', 'shed', 'shop'];

/** Doors that face a street, first one in each grid, then a second and so on, so that every grid gets its share. */
function doorOffers(ground: Ground, book: AddressBook, random: Random): Offer[] {
  const byGrid = new Map<string, Offer[]>();
  for (const i of random.shuffle(ground.geography.buildings.map((_, index) => index))) {
    const building = ground.geography.buildings[i]!;
    const station = book.stations[i];
    if (!station || building.use === 'public') continue;
    const way = ground.ways[station.way]!;
    const { point, direction } = stationAt(way.line, station.chainageMeters);
    const offset = station.side * (ROAD_WIDTH_METERS[way.class] / 2 + 1);
    const offer: Offer = {
      point: [point[0] - direction[1] * offset, point[1] + direction[0] * offset],
      kind: FIRM_USES.includes(building.use) ? 'enterprise' : 'compound',
      name: book.texts[i]!,
    };
    const others = byGrid.get(building.gridCode);
    if (!others) byGrid.set(building.gridCode, [offer]);
    else if (others.length < 6 && others.every((other) => apart(other, offer) > 120)) others.push(offer);
  }
  return [0, 1, 2, 3, 4, 5].flatMap((turn) => [...byGrid.values()].flatMap((offers) => offers[turn] ?? []));
}

function apart(a: Offer, b: Offer): number {
  return Math.hypot(a.point[0] - b.point[0], a.point[1] - b.point[1]);
}
