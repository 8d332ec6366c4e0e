import type { Geometry } from 'geojson';
import type { Queries } from '../store';
import { createWhere } from '../where';
import { andInTime, andMeetsBox } from './feature-conditions';
import { parseToken, toPage, type Page, type PageQuery, type StoredFeature } from './page';

interface ItemRow extends Record<string, unknown> {
  readonly id: string;
  readonly ordinal: number;
  readonly geometry: Geometry | null;
  readonly properties: Record<string, unknown>;
}

/** A page of a stored collection. */
export async function readItems(queries: Queries, collectionId: string, query: PageQuery): Promise<Page> {
  const where = createWhere();
  where.and('collection_id = ?', collectionId);
  if (query.bbox) andMeetsBox(where, query.bbox);
  if (query.datetime) andInTime(where, 'at', query.datetime, true);
  if (query.part !== null) where.and('part = ?', query.part);
  const [count] = await queries.query<{ matched: number }>(
    `SELECT count(*) AS matched FROM item ${where.sql()}`,
    where.parameters(),
  );
  if (query.after !== null) where.and('ordinal > ?', parseToken(query.after));
  const rows = await queries.query<ItemRow>(
    `SELECT id, ordinal, geometry, properties FROM item ${where.sql()}
     ORDER BY ordinal LIMIT ${where.place(query.limit + 1)}`,
    where.parameters(),
  );
  return { matched: count!.matched, ...toPage(rows, query, toFeature, ({ ordinal }) => String(ordinal)) };
}

export async function readItem(
  queries: Queries,
  collectionId: string,
  featureId: string,
): Promise<StoredFeature | null> {
  const [row] = await queries.query<ItemRow>(
    'SELECT id, ordinal, geometry, properties FROM item WHERE collection_id = $1 AND id = $2',
    [collectionId, featureId],
  );
  return row ? toFeature(row) : null;
}

function toFeature({ id, geometry, properties }: ItemRow): StoredFeature {
  return { type: 'Feature', id, geometry, properties };
}

/** All features of a stored collection, in their order. */
export async function readAllItems(queries: Queries, collectionId: string): Promise<StoredFeature[]> {
  const rows = await queries.query<ItemRow>(
    'SELECT id, ordinal, geometry, properties FROM item WHERE collection_id = $1 ORDER BY ordinal',
    [collectionId],
  );
  return rows.map(toFeature);
}
