import type { AddressBook } from '../addresses/address-book';
import { GROUP_OF_USE, SITE_GROUPS, type SiteGroup } from '../catalog/leaf';
import type { Place, Point } from '../geography';
import { ROAD_WIDTH_METERS } from '../geography/roads/road-width';
import type { Ground, StreetClass } from '../ground/ground';
import { stationsAlong } from '../ground/polyline';
import { latticeIn, middleOf } from '../ground/ring';
import type { Population } from '../people/population';

/** What a site belongs to, for its words. */
export const OWNER_KINDS = ['way', 'building', 'place', 'area'] as const;

/** Thousands of points where incidents can happen, column by column; a site is its place in the columns. */
export interface Sites {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index into the ground's grids. */
  readonly grid: Uint16Array;
  /** Index into `SITE_GROUPS`. */
  readonly group: Uint8Array;
  /** How far an incident may stand from the site and still be in its grid, in meters. */
  readonly reachMeters: Float32Array;
  /** How much goes on here for its size: residents of homes, 1 for a stretch of street. */
  readonly size: Float32Array;
  /** Sites that are busy or quiet together: about a block's length of one street, or a corner of a quarter. */
  readonly chunk: Uint32Array;
  readonly chunkCount: number;
  /** Index into `OWNER_KINDS`, and the owner's index in the ground's ways, buildings, places or areas. */
  readonly ownerKind: Uint8Array;
  readonly owner: Uint32Array;
  /** Of sites on streets: meters from the street's start, and the side (1 left, -1 right). */
  readonly chainageMeters: Float32Array;
  readonly side: Int8Array;
}

const STREET_STEP_METERS = 25;
const CHUNK_METERS = 150;
const BORDER_MARGIN_METERS = 0.3;
const FARTHEST_REACH_METERS = 9;

const GROUP_OF_CLASS: Readonly<Record<StreetClass, SiteGroup>> = {
  express: 'expressways',
  arterial: 'main-streets',
  collector: 'main-streets',
  local: 'side-streets',
  lane: 'lanes',
};

const GROUP_OF_PLACE: Readonly<Record<Place['kind'], SiteGroup>> = {
  school: 'schools',
  hospital: 'hospitals',
  market: 'markets',
  'metro-station': 'stations',
  mall: 'malls',
  government: 'public-buildings',
  park: 'parks',
  bridge: 'main-streets',
  factory: 'sheds',
  temple: 'public-buildings',
  stadium: 'stadiums',
};

interface SiteDraft {
  readonly point: Point;
  readonly group: SiteGroup;
  readonly size: number;
  readonly chunkKey: string;
  readonly ownerKind: (typeof OWNER_KINDS)[number];
  readonly owner: number;
  readonly chainageMeters?: number;
  readonly side?: 1 | -1;
}

/** Lays sites along kerbs, at doors, round places, in parks, on banks and fields. */
export function buildSites(ground: Ground, population: Population, book: AddressBook): Sites {
  const drafts = [
    ...streetSites(ground),
    ...doorSites(ground, population, book),
    ...placeSites(ground),
    ...areaSites(ground),
  ];
  const chunks = new Map<string, number>();
  const kept: { draft: SiteDraft; grid: number; reach: number }[] = [];
  for (const draft of drafts) {
    const [x, y] = draft.point;
    const grid = ground.gridAt(x, y);
    if (grid < 0) continue;
    const reach = ground.clearance(x, y) - BORDER_MARGIN_METERS;
    if (reach < 0.2) continue;
    kept.push({ draft, grid, reach: Math.min(reach, FARTHEST_REACH_METERS) });
    if (!chunks.has(draft.chunkKey)) chunks.set(draft.chunkKey, chunks.size);
  }
  return {
    count: kept.length,
    x: Float64Array.from(kept, ({ draft }) => draft.point[0]),
    y: Float64Array.from(kept, ({ draft }) => draft.point[1]),
    grid: Uint16Array.from(kept, ({ grid }) => grid),
    group: Uint8Array.from(kept, ({ draft }) => SITE_GROUPS.indexOf(draft.group)),
    reachMeters: Float32Array.from(kept, ({ reach }) => reach),
    size: Float32Array.from(kept, ({ draft }) => draft.size),
    chunk: Uint32Array.from(kept, ({ draft }) => chunks.get(draft.chunkKey)!),
    chunkCount: chunks.size,
    ownerKind: Uint8Array.from(kept, ({ draft }) => OWNER_KINDS.indexOf(draft.ownerKind)),
    owner: Uint32Array.from(kept, ({ draft }) => draft.owner),
    chainageMeters: Float32Array.from(kept, ({ draft }) => draft.chainageMeters ?? 0),
    side: Int8Array.from(kept, ({ draft }) => draft.side ?? 1),
  };
}

/** Kerbs, left and right in turn. */
function streetSites({ ways }: Ground): SiteDraft[] {
  return ways.flatMap(({ class: streetClass, line }, owner) =>
    stationsAlong(line, STREET_STEP_METERS).map(({ point, direction, chainageMeters }, i): SiteDraft => {
      const side = i % 2 === 0 ? 1 : -1;
      const offset = side * (ROAD_WIDTH_METERS[streetClass] / 2 - 0.5);
      return {
        point: [point[0] - direction[1] * offset, point[1] + direction[0] * offset],
        group: GROUP_OF_CLASS[streetClass],
        size: 1,
        chunkKey: `way ${owner} ${Math.floor(chainageMeters / CHUNK_METERS)}`,
        ownerKind: 'way',
        owner,
        chainageMeters,
        side,
      };
    }),
  );
}

/** Doors of buildings; where a door lies in another grid than its building, the building's middle. */
function doorSites(
  { geography, grids, gridAt }: Ground,
  population: Population,
  book: AddressBook,
): SiteDraft[] {
  return geography.buildings.map((building, owner) => {
    const door = book.doors[owner]!;
    const grid = gridAt(door[0], door[1]);
    const point = grids[grid]?.code === building.gridCode ? door : middleOf(building.ring);
    return {
      point,
      group: GROUP_OF_USE[building.use],
      size: 1 + population.residents[owner]!,
      chunkKey: cornerKey(point),
      ownerKind: 'building',
      owner,
    };
  });
}

function placeSites({ geography }: Ground): SiteDraft[] {
  return geography.places.flatMap(({ kind, point }, owner) =>
    Array.from({ length: 8 }, (_, i): SiteDraft => {
      const angle = (i * Math.PI) / 4;
      const radius = 14 + 6 * (i % 4);
      return {
        point: [point[0] + radius * Math.cos(angle), point[1] + radius * Math.sin(angle)],
        group: GROUP_OF_PLACE[kind],
        size: 1,
        chunkKey: `place ${owner}`,
        ownerKind: 'place',
        owner,
      };
    }),
  );
}

const AREA_STEP_METERS = 70;

/** The insides of parks and fields, the edges of water. */
function areaSites({ geography }: Ground): SiteDraft[] {
  return geography.areas.flatMap(({ kind, polygons }, owner): SiteDraft[] => {
    const draft = (group: SiteGroup, point: Point): SiteDraft => ({
      point,
      group,
      size: 1,
      chunkKey: cornerKey(point),
      ownerKind: 'area',
      owner,
    });
    if (kind === 'river' || kind === 'lake' || kind === 'canal') {
      return polygons.flatMap(([shore]) =>
        stationsAlong(shore!, AREA_STEP_METERS).map((at) => draft('banks', at.point)),
      );
    }
    if (kind === 'industrial') return [];
    const group = kind === 'field' ? 'fields' : kind === 'bank' ? 'banks' : 'parks';
    return polygons.flatMap((polygon) =>
      latticeIn(polygon, AREA_STEP_METERS).map((point) => draft(group, point)),
    );
  });
}

function cornerKey([x, y]: Point): string {
  return `corner ${Math.floor(x / CHUNK_METERS)} ${Math.floor(y / CHUNK_METERS)}`;
}
