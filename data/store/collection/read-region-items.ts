import type { MultiPolygon } from 'geojson';
import { REGION_COLUMNS, type RegionRow } from '../district/read-dictionaries';
import type { Queries } from '../store';
import { createWhere } from '../where';
import { andMeetsBox } from './feature-conditions';
import { parseToken, toPage, type Page, type PageQuery, type StoredFeature } from './page';

interface ShapedRow extends RegionRow {
  readonly ordinal: number;
  readonly shape: MultiPolygon;
}

/** A page of the district's regions with their shapes. */
export async function readRegionItems(queries: Queries, query: PageQuery): Promise<Page> {
  const where = createWhere();
  if (query.bbox) andMeetsBox(where, query.bbox);
  if (query.part !== null) where.and('level_id = ?', query.part);
  const [count] = await queries.query<{ matched: number }>(
    `SELECT count(*) AS matched FROM region ${where.sql()}`,
    where.parameters(),
  );
  if (query.after !== null) where.and('ordinal > ?', parseToken(query.after));
  const rows = await queries.query<ShapedRow>(
    `SELECT ordinal, shape, ${REGION_COLUMNS} FROM region ${where.sql()}
     ORDER BY ordinal LIMIT ${where.place(query.limit + 1)}`,
    where.parameters(),
  );
  return { matched: count!.matched, ...toPage(rows, query, toFeature, ({ ordinal }) => String(ordinal)) };
}

export async function readRegionItem(queries: Queries, code: string): Promise<StoredFeature | null> {
  const [row] = await queries.query<ShapedRow>(
    `SELECT ordinal, shape, ${REGION_COLUMNS} FROM region WHERE code = $1`,
    [code],
  );
  return row ? toFeature(row) : null;
}

function toFeature(row: ShapedRow): StoredFeature {
  return {
    type: 'Feature',
    id: row.code,
    geometry: row.shape,
    properties: {
      code: row.code,
      level: row.level_id,
      parentCode: row.parent_code,
      name: row.name_zh,
      nameEn: row.name_en,
      labelLongitude: row.label_longitude,
      labelLatitude: row.label_latitude,
      areaSquareKilometers: row.area_square_kilometers,
      population: row.population,
      households: row.households,
    },
  };
}
