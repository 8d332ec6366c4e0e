import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { PointsInView } from '../layer-input';

/** Incidents that share one very place. */
export interface PointGroup {
  /** Longitude, latitude in degrees. */
  readonly position: readonly [number, number];
  readonly count: number;
}

export interface GroupedPoints {
  /** Places with one incident: longitude, latitude pairs. */
  readonly singles: Float64Array;
  /** Places with several. */
  readonly groups: readonly PointGroup[];
  /** Default points of the geocoder: counts without a place, not hot spots. */
  readonly piles: readonly PointGroup[];
}

/** Tells places with one incident from those with several, so that none hides under another. */
export function groupByPlace({ positions, rowIds, flags }: PointsInView): GroupedPoints {
  const firsts = new Map<number, number>();
  const counts = new Uint32Array(rowIds.length);
  for (let i = 0; i < rowIds.length; i++) {
    const key = placeKey(positions[2 * i]!, positions[2 * i + 1]!);
    const first = firsts.get(key) ?? i;
    if (first === i) firsts.set(key, i);
    counts[first]!++;
  }
  const singles: number[] = [];
  const groups: PointGroup[] = [];
  const piles: PointGroup[] = [];
  for (const i of firsts.values()) {
    const position = [positions[2 * i]!, positions[2 * i + 1]!] as const;
    const count = counts[i]!;
    if ((flags[i]! & INCIDENT_FLAGS.geocodingPile) !== 0) piles.push({ position, count });
    else if (count > 1) groups.push({ position, count });
    else singles.push(...position);
  }
  return { singles: Float64Array.from(singles), groups, piles };
}

/** One number for a place: whole 1e-6 degrees of both (a tenth of a meter), exact for views under 16 degrees high. */
function placeKey(longitude: number, latitude: number): number {
  return Math.round((longitude + 180) * 1e6) * 2 ** 24 + (Math.round((latitude + 90) * 1e6) % 2 ** 24);
}
