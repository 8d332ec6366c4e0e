import type { Place, Point } from '../../geography';
import { bridgeName } from '../../names/place-names';
import type { Development } from '../develop-city';
import { lineLength, slice } from '../plane/polyline';
import { distance } from '../plane/vector';
import type { RawRoad } from '../roads/build-roads';
import type { MetroLine } from './metro';

const RIVER_BRIDGE_METERS = 180;

export type RawPlace = Omit<Place, 'gridCode'> & { readonly grid: number };

/** Public places on blocks, stations and bridges. */
export function buildPlaces(
  { sites, inner }: Development,
  { metro, roads }: { metro: readonly MetroLine[]; roads: readonly RawRoad[] },
  gridAt: (point: Point) => number,
): RawPlace[] {
  const onBlocks = sites.map(({ kind, name, block }): RawPlace => {
    const { center, grid } = inner[block]!.block;
    return { kind, name, point: center, grid };
  });
  const stations: RawPlace[] = [];
  for (const { name, point } of metro.flatMap((line) => line.stations)) {
    const grid = gridNear(point, gridAt);
    const isKnown = stations.some((station) => distance(station.point, point) < 80);
    if (grid >= 0 && !isKnown) stations.push({ kind: 'metro-station', name, point, grid });
  }
  return [...onBlocks, ...stations, ...bridgePlaces(roads, gridAt)];
}

function bridgePlaces(roads: readonly RawRoad[], gridAt: (point: Point) => number): RawPlace[] {
  const seen = new Set<string>();
  return roads.flatMap(({ bridge, name, line, class: roadClass }): RawPlace[] => {
    if (roadClass !== 'arterial' && roadClass !== 'express') return [];
    const length = lineLength(line);
    if (!bridge || !name || length < RIVER_BRIDGE_METERS || seen.has(name.zh)) return [];
    const point = slice(line, length / 2, length)[0]!;
    const grid = gridNear(point, gridAt);
    if (grid < 0) return [];
    seen.add(name.zh);
    return [{ kind: 'bridge', name: bridgeName(name), point, grid }];
  });
}

/** The grid at a point of a street, where several meet: that of the ground a little beside it. */
function gridNear([x, y]: Point, gridAt: (point: Point) => number): number {
  for (const [dx, dy] of [
    [3, 4],
    [-3, 4],
    [3, -4],
    [-3, -4],
  ] as const) {
    const grid = gridAt([x + dx, y + dy]);
    if (grid >= 0) return grid;
  }
  return -1;
}
