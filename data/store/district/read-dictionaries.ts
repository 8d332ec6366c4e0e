import type { Category } from '@/domain/category/category';
import type { Dataset } from '@/domain/district/district';
import type { Department, IncidentSource, SourceKind } from '@/domain/incident/vocabularies';
import { regionCode, type Region, type RegionLevel } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { Queries } from '../store';

interface Named extends Record<string, unknown> {
  readonly name_zh: string;
  readonly name_en: string;
}

export async function readLevels(queries: Queries): Promise<RegionLevel[]> {
  const rows = await queries.query<Named & { id: string; parent_id: string | null }>(
    'SELECT id, name_zh, name_en, parent_id FROM region_level ORDER BY ordinal',
  );
  return rows.map((row) => ({ id: row.id, name: toName(row), parentId: row.parent_id }));
}

export interface RegionRow extends Named {
  readonly code: string;
  readonly level_id: string;
  readonly parent_code: string | null;
  readonly label_longitude: number;
  readonly label_latitude: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly area_square_kilometers: number;
  readonly population: number | null;
  readonly households: number | null;
}

/** Columns of a region but its shape. */
export const REGION_COLUMNS =
  'code, level_id, parent_code, name_zh, name_en, label_longitude, label_latitude, west, south, east, north, ' +
  'area_square_kilometers, population, households';

export function toRegion(row: RegionRow): Region {
  return {
    code: regionCode(row.code),
    levelId: row.level_id,
    parentCode: row.parent_code === null ? null : regionCode(row.parent_code),
    name: toName(row),
    labelPosition: [row.label_longitude, row.label_latitude],
    bbox: [row.west, row.south, row.east, row.north],
    areaSquareKilometers: row.area_square_kilometers,
    population: row.population,
    households: row.households,
  };
}

/** All regions, without their shapes. */
export async function readRegions(queries: Queries): Promise<Region[]> {
  const rows = await queries.query<RegionRow>(`SELECT ${REGION_COLUMNS} FROM region ORDER BY ordinal`);
  return rows.map(toRegion);
}

export async function readCategories(queries: Queries): Promise<Category[]> {
  const rows = await queries.query<Named & { code: string; parent_code: string | null }>(
    'SELECT code, parent_code, name_zh, name_en FROM category ORDER BY ordinal',
  );
  return rows.map((row) => ({ code: row.code, parentCode: row.parent_code, name: toName(row) }));
}

export async function readSources(queries: Queries): Promise<IncidentSource[]> {
  const rows = await queries.query<Named & { code: string; kind: SourceKind }>(
    'SELECT code, name_zh, name_en, kind FROM incident_source ORDER BY ordinal',
  );
  return rows.map((row) => ({ code: row.code, name: toName(row), kind: row.kind }));
}

export async function readDepartments(queries: Queries): Promise<Department[]> {
  const rows = await queries.query<Named & { code: string }>(
    'SELECT code, name_zh, name_en FROM department ORDER BY ordinal',
  );
  return rows.map((row) => ({ code: row.code, name: toName(row) }));
}

export async function readDatasets(queries: Queries): Promise<Dataset[]> {
  const rows = await queries.query<{
    id: string;
    title_zh: string;
    title_en: string;
    as_of: number | null;
    period_seconds: number | null;
    count: number;
  }>('SELECT id, title_zh, title_en, as_of, period_seconds, count FROM dataset ORDER BY ordinal');
  return rows.map((row) => ({
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    asOf: row.as_of,
    periodSeconds: row.period_seconds,
    count: row.count,
  }));
}

function toName({ name_zh: zh, name_en: en }: Named): LocalizedText {
  return { zh, en };
}
