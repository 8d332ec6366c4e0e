import type { Basemap, Dataset, District, IncidentTotals, TimePrecision } from '@/domain/district/district';
import { gaussKruger3, type TransverseMercator } from '@/domain/geo/transverse-mercator';
import { toHierarchies } from '@/domain/region/region';
import type { DistrictIdentity } from '../district-writer';
import type { Queries } from '../store';
import { readStoreState } from '../store-state';
import { DEFAULT_TIME_ZONE } from './put-identity';
import {
  readCategories,
  readDatasets,
  readDepartments,
  readLevels,
  readRegions,
  readSources,
} from './read-dictionaries';

/** Id of the dataset whose age and count follow the incidents as they come in. */
const INCIDENT_DATASET = 'incidents';

/** What stands for the district as long as none is stored. */
const NO_IDENTITY: DistrictIdentity = {
  name: { zh: '尚无数据', en: 'No data yet' },
  synthetic: false,
  timeZone: DEFAULT_TIME_ZONE,
  bbox: [73, 18, 135, 54],
  projection: gaussKruger3(120),
  basemap: { kind: 'none' },
  timePrecision: 'instant',
};

/** Name of a version of a store's data; equal names mean equal answers. */
export function dataVersionName(storeId: string, dataVersion: number): string {
  return `${storeId.slice(0, 8)}-${dataVersion}`;
}

/** What of a district stays as it is while incidents come in: it is other only with another district version. */
export type DistrictFixtures = DistrictIdentity &
  Pick<
    District,
    'levels' | 'hierarchies' | 'regions' | 'categories' | 'sources' | 'departments' | 'datasets'
  >;

export async function readFixtures(queries: Queries): Promise<DistrictFixtures> {
  const levels = await readLevels(queries);
  return {
    ...(await readIdentity(queries)),
    levels,
    hierarchies: toHierarchies(levels),
    regions: await readRegions(queries),
    categories: await readCategories(queries),
    sources: await readSources(queries),
    departments: await readDepartments(queries),
    datasets: await readDatasets(queries),
  };
}

/**
 * Everything about the district but incidents and shapes. Run it in a consistent read.
 *
 * @param known What was read before at the same district version.
 */
export async function readDistrict(
  queries: Queries,
  storeId: string,
  known: DistrictFixtures | null = null,
): Promise<District> {
  const fixtures = known ?? (await readFixtures(queries));
  const { datasets } = fixtures;
  const incidents = await readTotals(queries);
  const counts = queries.isScoped ? await countItems(queries) : null;
  const { dataVersion } = await readStoreState(queries);
  const asOf = latest(incidents.last, datasets.find(({ id }) => id === INCIDENT_DATASET)?.asOf ?? null);
  return {
    ...fixtures,
    datasets: datasets
      .map((dataset) => (counts ? { ...dataset, count: counts.get(dataset.id) ?? 0 } : dataset))
      .map((dataset) => followIncidents(dataset, incidents, asOf)),
    // A setting of the service, not of the data.
    videoPlayer: null,
    holidayYears: [],
    incidents,
    asOf,
    dataVersion: dataVersionName(storeId, dataVersion),
  };
}

/** Counts of all incidents, from the months' counts; of those that are seen, where not all are. */
export async function readTotals(queries: Queries): Promise<IncidentTotals> {
  const [totals] = await queries.query<TotalsRow>(queries.isScoped ? SCOPED_TOTALS : TOTALS);
  return totals!;
}

interface TotalsRow extends Record<string, unknown> {
  readonly all: number;
  readonly placed: number;
  readonly outside: number;
  readonly first: number | null;
  readonly last: number | null;
}

const TOTALS = `SELECT coalesce(sum(rows), 0) AS "all", coalesce(sum(placed), 0) AS placed,
            coalesce(sum(outside), 0) AS outside,
            (SELECT min(reported_at) FROM incident) AS first, (SELECT max(reported_at) FROM incident) AS last
     FROM incident_month`;

const SCOPED_TOTALS = `SELECT count(*) AS "all", count(longitude) AS placed, 0 AS outside,
            min(reported_at) AS first, max(reported_at) AS last
     FROM incident`;

/** Features that are seen, by collection. */
async function countItems(queries: Queries): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.query<{ collection_id: string; count: number }>(
    'SELECT collection_id, count(*) AS count FROM item GROUP BY collection_id',
  );
  return new Map(rows.map(({ collection_id: id, count }) => [id, count]));
}

function followIncidents(dataset: Dataset, incidents: IncidentTotals, asOf: number | null): Dataset {
  return dataset.id === INCIDENT_DATASET ? { ...dataset, count: incidents.all, asOf } : dataset;
}

function latest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

async function readIdentity(queries: Queries): Promise<DistrictIdentity> {
  const [row] = await queries.query<{
    name_zh: string;
    name_en: string;
    synthetic: boolean;
    time_zone: string;
    west: number;
    south: number;
    east: number;
    north: number;
    projection: TransverseMercator;
    basemap: Basemap;
    time_precision: TimePrecision;
  }>('SELECT * FROM district');
  if (!row) return NO_IDENTITY;
  return {
    name: { zh: row.name_zh, en: row.name_en },
    synthetic: row.synthetic,
    timeZone: row.time_zone,
    bbox: [row.west, row.south, row.east, row.north],
    projection: row.projection,
    basemap: row.basemap,
    timePrecision: row.time_precision,
  };
}
