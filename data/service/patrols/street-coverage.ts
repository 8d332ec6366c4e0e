import { roadPatrol, type RoadLine } from '@/analysis/patrol-coverage/road-patrol';
import type { Track } from '@/analysis/patrol-coverage/track';
import type { PatrolReport } from '@/contract/patrols';
import { unitsOfRule } from '@/analysis/warning-rules/rule-ground';
import type { District } from '@/domain/district/district';
import type { Projection } from '@/domain/geo/transverse-mercator';
import type { StoredFeature } from '#data/store/collection/page';

const ROADS_AT_ONCE = 200;

interface StreetInput {
  readonly roads: readonly StoredFeature[];
  readonly tracks: readonly Track[];
  readonly projection: Projection;
  readonly district: District;
  /** Finest regions at a place, one for each hierarchy; `null` outside. */
  readonly regionsAt: (longitude: number, latitude: number) => readonly (string | null)[];
}

/** Length of the district's roads that walks went along, in the whole and by the widest level with several regions. */
export async function coverStreets(input: StreetInput): Promise<PatrolReport['roads']> {
  const { roads, tracks, projection, district, regionsAt } = input;
  if (roads.length === 0) return null;
  const units = unitsOfRule(district, 'next');
  if ('kind' in units) return null;
  const sums = units.targets.map(() => ({ lengthMeters: 0, coveredMeters: 0 }));
  const total = { lengthMeters: 0, coveredMeters: 0 };
  for (let from = 0; from < roads.length; from += ROADS_AT_ONCE) {
    const part = roads.slice(from, from + ROADS_AT_ONCE).flatMap(({ geometry }) => {
      if (geometry?.type !== 'LineString') return [];
      const [longitude, latitude] = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]!;
      const line: RoadLine = geometry.coordinates.map(([lon, lat]) => projection.toMeters(lon!, lat!));
      const unit = units.indexOf(regionsAt(longitude!, latitude!)[units.hierarchyIndex] ?? null);
      // Roads beyond the border are there for the picture: nobody here patrols them.
      return unit < 0 ? [] : [{ line, unit }];
    });
    const near = tracks.filter((track) =>
      meets(
        track,
        part.map(({ line }) => line),
      ),
    );
    roadPatrol(
      part.map(({ line }) => line),
      near,
    ).forEach(({ lengthMeters, coveredMeters }, i) => {
      for (const sum of [total, sums[part[i]!.unit]]) {
        if (!sum) continue;
        sum.lengthMeters += lengthMeters;
        sum.coveredMeters += coveredMeters;
      }
    });
    // Streams and requests are served between the parts.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return {
    total,
    regions: units.targets.map(({ regionCode, name }, i) => ({ regionCode, name, ...sums[i]! })),
  };
}

const REACH_METERS = 15;

/** Whether a walk's box comes near any of some roads. */
function meets({ xs, ys }: Track, lines: readonly RoadLine[]): boolean {
  const box = boxOf(Array.from(xs), Array.from(ys));
  return lines.some((line) => {
    const road = boxOf(
      line.map(([x]) => x),
      line.map(([, y]) => y),
    );
    return (
      road.west <= box.east + REACH_METERS &&
      road.east >= box.west - REACH_METERS &&
      road.south <= box.north + REACH_METERS &&
      road.north >= box.south - REACH_METERS
    );
  });
}

function boxOf(xs: readonly number[], ys: readonly number[]) {
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}
