import type { MultiPolygon } from '@/analysis/polygon/polygon';
import type { Category } from '@/domain/category/category';
import type { District } from '@/domain/district/district';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { Department, IncidentSource } from '@/domain/incident/vocabularies';
import type { Region } from '@/domain/region/region';
import type { ZoneOffsets } from '@/domain/time/civil-time';

/** The district as studies know it. */
export interface StudyGround extends Pick<
  District,
  'timeZone' | 'holidayYears' | 'projection' | 'levels' | 'hierarchies' | 'timePrecision' | 'synthetic'
> {
  readonly regions: readonly Region[];
  readonly categories: readonly Category[];
  readonly sources: readonly IncidentSource[];
  readonly departments: readonly Department[];
  /** Polygons of each region in degrees, WGS 84, as in a GeoJSON MultiPolygon; by region code. */
  readonly shapes: ReadonlyMap<string, readonly (readonly (readonly (readonly number[])[])[])[]>;
  readonly offsets: ZoneOffsets;
  /** First and last report of the whole district, epoch seconds UTC. */
  readonly firstSeconds: number;
  readonly lastSeconds: number;
}

const projected = new WeakMap<StudyGround, Map<string, MultiPolygon>>();

/**
 * Polygons of a region in meters from a local origin; empty where the district has no boundary of it.
 *
 * @param originMeters As in the rows, so that both lie in one plane.
 */
export function regionPolygons(
  ground: StudyGround,
  code: string,
  originMeters: readonly [number, number],
): MultiPolygon {
  const known = projected.get(ground) ?? new Map<string, MultiPolygon>();
  projected.set(ground, known);
  const key = `${code} ${originMeters.join()}`;
  const before = known.get(key);
  if (before) return before;
  const { toMeters } = buildProjection(ground.projection);
  const polygons = (ground.shapes.get(code) ?? []).map((rings) =>
    rings.map((ring) =>
      ring.map(([longitude, latitude]): [number, number] => {
        const [x, y] = toMeters(longitude!, latitude!);
        return [x - originMeters[0], y - originMeters[1]];
      }),
    ),
  );
  known.set(key, polygons);
  return polygons;
}

/** Picks what studies need of a district. */
export function toStudyGround(
  district: District,
  rest: Pick<StudyGround, 'shapes' | 'offsets' | 'firstSeconds' | 'lastSeconds'>,
): StudyGround {
  const { timeZone, holidayYears, projection, levels, hierarchies, timePrecision, synthetic } = district;
  const { regions, categories, sources, departments } = district;
  return {
    timeZone,
    holidayYears,
    projection,
    levels,
    hierarchies,
    timePrecision,
    synthetic,
    regions,
    categories,
    sources,
    departments,
    ...rest,
  };
}
