import type { LocalizedText } from '@/domain/text/localized-text';
import type { Queries } from '../store';

type Bbox = readonly [number, number, number, number];

/** What there is to know about a collection without reading it. */
export interface CollectionSummary {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** `null` for an empty collection. */
  readonly bbox: Bbox | null;
  /** Earliest and latest time of its features, epoch milliseconds UTC; `null` where they have none. */
  readonly interval: readonly [number | null, number | null];
}

export const REGION_COLLECTION = 'regions';
export const INCIDENT_COLLECTION = 'incidents';

/** All collections: the regions and incidents every district has, then what else is stored. */
export async function readCollections(queries: Queries): Promise<CollectionSummary[]> {
  return [
    await readRegionSummary(queries),
    await readIncidentSummary(queries),
    ...(await readStored(queries)),
  ];
}

interface ExtentRow extends Record<string, unknown> {
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
  readonly first: number | null;
  readonly last: number | null;
}

async function readRegionSummary(queries: Queries): Promise<CollectionSummary> {
  const [extent] = await queries.query<ExtentRow>(
    `SELECT min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north,
            NULL::timestamptz AS first, NULL::timestamptz AS last FROM region`,
  );
  return {
    id: REGION_COLLECTION,
    title: { zh: '区域', en: 'Regions' },
    description: { zh: '各级区域及其边界', en: 'Regions of all levels with their boundaries' },
    ...toExtent(extent!),
  };
}

async function readIncidentSummary(queries: Queries): Promise<CollectionSummary> {
  const [extent] = await queries.query<ExtentRow>(
    `SELECT min(longitude) AS west, min(latitude) AS south, max(longitude) AS east, max(latitude) AS north,
            min(reported_at) AS first, max(reported_at) AS last FROM incident`,
  );
  return {
    id: INCIDENT_COLLECTION,
    title: { zh: '事件', en: 'Incidents' },
    description: { zh: '事件及其工单的时间戳', en: 'Incidents with the stamps of their orders' },
    ...toExtent(extent!),
  };
}

interface StoredRow extends ExtentRow {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly description_zh: string;
  readonly description_en: string;
}

async function readStored(queries: Queries): Promise<CollectionSummary[]> {
  const rows = await queries.query<StoredRow>(
    `SELECT collection.id, title_zh, title_en, description_zh, description_en,
            min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north,
            min(at) AS first, max(at) AS last
     FROM collection LEFT JOIN item ON item.collection_id = collection.id
     GROUP BY collection.id, title_zh, title_en, description_zh, description_en, collection.ordinal
     ORDER BY collection.ordinal`,
  );
  return rows.map((row) => ({
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    description: { zh: row.description_zh, en: row.description_en },
    ...toExtent(row),
  }));
}

function toExtent({
  west,
  south,
  east,
  north,
  first,
  last,
}: ExtentRow): Pick<CollectionSummary, 'bbox' | 'interval'> {
  const isEmpty = west === null || south === null || east === null || north === null;
  return { bbox: isEmpty ? null : [west, south, east, north], interval: [first, last] };
}
