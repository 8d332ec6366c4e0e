import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { PointsInView } from '../layer-input';

/** Incidents that share one very place. */
export interface PointGroup {
  /** Longitude, latitude in degrees. */
  readonly position: readonly [number, number];
  readonly count: number;
  /** Stands on a default point of the geocoder: a count without a place, not a hot spot. */
  readonly isPile: boolean;
}

export interface GroupedPoints {
  /** Places with one incident: longitude, latitude pairs. */
  readonly singles: Float64Array;
  readonly groups: readonly PointGroup[];
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
  for (const i of firsts.values()) {
    const position = [positions[2 * i]!, positions[2 * i + 1]!] as const;
    const isPile = (flags[i]! & INCIDENT_FLAGS.geocodingPile) !== 0;
    if (counts[i] === 1 && !isPile) singles.push(...position);
    else groups.push({ position, count: counts[i]!, isPile });
  }
  return { singles: Float64Array.from(singles), groups };
}

/** One number for a place: whole 1e-6 degrees of both (a tenth of a meter), exact for views under 16 degrees high. */
function placeKey(longitude: number, latitude: number): number {
  return Math.round((longitude + 180) * 1e6) * 2 ** 24 + (Math.round((latitude + 90) * 1e6) % 2 ** 24);
}
