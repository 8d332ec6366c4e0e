import type { Feature } from 'geojson';
import type { Region } from '@/domain/region/region';

/** The workers of one grid. Nobody of them is named but the leader, whose name comes masked. */
export interface GridTeam {
  readonly gridCode: string;
  /** Masked; `null` where the post is vacant. */
  readonly leaderName: string | null;
  readonly workers: number;
  readonly workerPosts: number | null;
}

/** A team that could go, and where it was last known to be. It is told as a distance and never drawn. */
export interface NearTeam extends GridTeam {
  readonly region: Region;
  readonly position: readonly [number, number];
  /** Age of the last position of its patrol; `null` where it is taken to be in its grid. */
  readonly seenSecondsAgo: number | null;
}

/** Positions older than this say nothing about where a patrol is now. */
const LIVE_SECONDS = 3_600;
const METERS_OF_A_DEGREE = 111_320;

/** Reads the staff of grids; posts without workers are kept, for that too is to be seen. */
export function toTeams(staff: readonly Feature[]): GridTeam[] {
  return staff.flatMap(({ properties }) => {
    const { gridCode, leaderName, workerCodes, workerPosts } = (properties ?? {}) as Record<string, unknown>;
    if (typeof gridCode !== 'string') return [];
    return [
      {
        gridCode,
        leaderName: typeof leaderName === 'string' ? leaderName : null,
        workers: Array.isArray(workerCodes) ? workerCodes.length : 0,
        workerPosts: typeof workerPosts === 'number' ? workerPosts : null,
      },
    ];
  });
}

interface Situation {
  readonly tracks: readonly Feature[];
  readonly regions: ReadonlyMap<string, Region>;
  /** Longitude, latitude of where somebody is needed. */
  readonly place: readonly [number, number];
  readonly asOfSeconds: number;
  readonly limit: number;
}

/** Teams with workers, the nearest in a straight line first: from where a patrol of theirs is, else from their grid. */
export function nearestTeams(
  teams: readonly GridTeam[],
  { tracks, regions, place, asOfSeconds, limit }: Situation,
): NearTeam[] {
  const seen = lastSeen(tracks, asOfSeconds);
  return teams
    .flatMap((team): NearTeam[] => {
      const region = regions.get(team.gridCode);
      if (!region || team.workers === 0) return [];
      const fix = seen.get(team.gridCode);
      const position = fix?.position ?? region.labelPosition;
      return [{ ...team, region, position, seenSecondsAgo: fix ? asOfSeconds - fix.atSeconds : null }];
    })
    .sort((a, b) => straightMeters(place, a.position) - straightMeters(place, b.position))
    .slice(0, limit);
}

/** Straight distance of two places of a city, true to a hundredth. */
export function straightMeters(a: readonly [number, number], b: readonly [number, number]): number {
  const east = (b[0] - a[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return METERS_OF_A_DEGREE * Math.hypot(east, b[1] - a[1]);
}

interface Fix {
  readonly position: readonly [number, number];
  readonly atSeconds: number;
}

function lastSeen(tracks: readonly Feature[], asOfSeconds: number): Map<string, Fix> {
  const seen = new Map<string, Fix>();
  for (const track of tracks) {
    const gridCode: unknown = track.properties?.['gridCode'];
    const fix = lastFix(track, asOfSeconds);
    if (typeof gridCode !== 'string' || !fix || asOfSeconds - fix.atSeconds > LIVE_SECONDS) continue;
    if (fix.atSeconds > (seen.get(gridCode)?.atSeconds ?? 0)) seen.set(gridCode, fix);
  }
  return seen;
}

function lastFix({ geometry, properties }: Feature, asOfSeconds: number): Fix | null {
  const times: unknown = properties?.['times'];
  if (!Array.isArray(times) || geometry.type !== 'LineString') return null;
  const last = (times as number[]).findLastIndex((time) => time <= asOfSeconds);
  const [longitude, latitude] = geometry.coordinates[last] ?? [];
  if (longitude === undefined || latitude === undefined) return null;
  return { position: [longitude, latitude], atSeconds: (times as number[])[last]! };
}
