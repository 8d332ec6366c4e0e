import type { DuePoint, PatrolRound } from '@/analysis/patrol-day/patrol-day';
import type { Projection } from '@/domain/geo/transverse-mercator';
import { PATROL_POINT_KINDS, type PatrolPointKind } from '@/domain/patrol/patrol';
import type { StoredFeature } from '#data/store/collection/page';
import { readRegionStamper } from '#data/store/region/read-stamper';
import type { Store } from '#data/store/store';
import { readAllItems } from '#data/store/collection/read-items';
import {
  readFound,
  readTracks,
  readTrackStarts,
  type FoundByRegion,
  type PatrolSpan,
  type StoredTrack,
} from '#data/store/patrol/read-patrols';
import type { SourceKind } from '@/domain/incident/vocabularies';

/** Where a day of patrols is read from. */
export interface PatrolSource {
  /** Moments at which walks began, epoch milliseconds. */
  readonly trackStarts: () => Promise<number[]>;
  readonly tracks: (span: PatrolSpan) => Promise<StoredTrack[]>;
  /** Features of a collection; none where the district has no such collection. */
  readonly items: (collectionId: string) => Promise<StoredFeature[]>;
  /** Incidents from sources of a kind, by region. */
  readonly found: (kind: SourceKind, span: PatrolSpan) => Promise<FoundByRegion[]>;
  /** Finest regions at a place, one for each hierarchy. */
  readonly regionsAt: (longitude: number, latitude: number) => readonly (string | null)[];
}

/** What is stored and the caller may see. */
export async function storedPatrolSource(store: Store): Promise<PatrolSource> {
  const stamper = await readRegionStamper(store);
  return {
    trackStarts: () => readTrackStarts(store),
    tracks: (span) => readTracks(store, span),
    items: (collectionId) => readAllItems(store, collectionId),
    found: (kind, span) => readFound(store, kind, span),
    regionsAt: (longitude, latitude) => stamper.stamp(longitude, latitude),
  };
}

/** A point to be visited, with what is told of it. */
export interface NamedPoint extends DuePoint {
  readonly name: string;
  readonly kind: PatrolPointKind;
  readonly position: [number, number];
}

/** What a patrol point's feature says; `null` where it says too little. */
export function toNamedPoint(
  { id, geometry, properties }: StoredFeature,
  projection: Projection,
): NamedPoint | null {
  if (geometry?.type !== 'Point') return null;
  const [longitude, latitude] = geometry.coordinates;
  const { gridCode, name, kind, visitsPerDay } = (properties ?? {}) as Readonly<Record<string, unknown>>;
  if (longitude === undefined || latitude === undefined || typeof gridCode !== 'string') return null;
  const [x, y] = projection.toMeters(longitude, latitude);
  return {
    code: String(id),
    gridCode,
    x,
    y,
    visitsPerDay: typeof visitsPerDay === 'number' && visitsPerDay >= 1 ? visitsPerDay : 1,
    name: typeof name === 'string' ? name : String(id),
    kind: PATROL_POINT_KINDS.find((known) => known === kind) ?? 'key-place',
    position: [longitude, latitude],
  };
}

/** A walk with its line in degrees, under an id that does not tell who walked. */
export interface StoredRound extends PatrolRound {
  /** Longitude, latitude in degrees and epoch seconds. */
  readonly path: readonly (readonly [number, number, number])[];
}

export function toRound({ geometry, properties }: StoredTrack, projection: Projection): StoredRound | null {
  const { times, accuraciesMeters, gridCode } = properties;
  if (geometry?.type !== 'LineString' || typeof gridCode !== 'string' || !isNumbers(times)) return null;
  const { coordinates } = geometry;
  if (coordinates.length !== times.length || times.length < 2) return null;
  const meters = coordinates.map(([longitude, latitude]) => projection.toMeters(longitude!, latitude!));
  return {
    id: roundId(gridCode, times[0]!),
    gridCode,
    track: {
      times,
      xs: Float64Array.from(meters, ([x]) => x),
      ys: Float64Array.from(meters, ([, y]) => y),
      ...(isNumbers(accuraciesMeters) && accuraciesMeters.length === times.length
        ? { accuracyMeters: accuraciesMeters }
        : {}),
    },
    path: coordinates.map(([longitude, latitude], i) => [longitude!, latitude!, times[i]!] as const),
  };
}

/** Sixteen hex digits from grid and beginning: nothing of whoever walked goes into them. */
function roundId(gridCode: string, startSeconds: number): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of `${gridCode} ${startSeconds}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0)!)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

/** Who is at post in the grids, as far as the list of staff says. */
export interface Staffing {
  readonly grids: number;
  readonly staffed: ReadonlySet<string>;
  readonly withoutLeader: string[];
  readonly withoutWorker: string[];
  readonly vacantPosts: number;
}

/** `null` where the district has no list of staff. */
export function toStaffing(features: readonly StoredFeature[]): Staffing | null {
  if (features.length === 0) return null;
  const rows = features.map(({ id, properties }) => {
    const { gridCode, leaderName, workerCodes, workerPosts } = (properties ?? {}) as Readonly<
      Record<string, unknown>
    >;
    const workers = Array.isArray(workerCodes) ? workerCodes.length : 0;
    return {
      gridCode: typeof gridCode === 'string' ? gridCode : String(id),
      hasLeader: typeof leaderName === 'string' && leaderName !== '',
      workers,
      vacant: typeof workerPosts === 'number' ? Math.max(0, workerPosts - workers) : 0,
    };
  });
  return {
    grids: rows.length,
    staffed: new Set(rows.filter(({ workers }) => workers > 0).map(({ gridCode }) => gridCode)),
    withoutLeader: rows.filter(({ hasLeader }) => !hasLeader).map(({ gridCode }) => gridCode),
    withoutWorker: rows.filter(({ workers }) => workers === 0).map(({ gridCode }) => gridCode),
    vacantPosts: rows.reduce((sum, { vacant }) => sum + vacant, 0),
  };
}
