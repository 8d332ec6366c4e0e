import type { Feature, Geometry } from 'geojson';
import { CopyEncoder } from '../copy/copy-encoder';
import type { CollectionInfo } from '../district-writer';
import { putRows, type RowLayout } from '../put-rows';
import type { Queries } from '../store';
import { geometryBox } from './geometry-box';

const BATCH_ITEMS = 2_000;

const COLUMNS = [
  'collection_id',
  'id',
  'ordinal',
  'part',
  'at',
  'west',
  'south',
  'east',
  'north',
  'geometry',
  'properties',
];

const collectionLayout: RowLayout<CollectionInfo> = {
  table: 'collection',
  keyColumn: 'id',
  key: ({ id }) => id,
  columns: ['title_zh', 'title_en', 'description_zh', 'description_en', 'datetime_property'],
  encode: (encoder, { title, description, datetimeProperty }) => {
    encoder.text(title.zh);
    encoder.text(title.en);
    encoder.text(description.zh);
    encoder.text(description.en);
    encoder.text(datetimeProperty);
  },
};

/** Adds or replaces the features of a collection by id, some thousands at a time. */
export async function putItems(
  queries: Queries,
  collection: CollectionInfo,
  items: Iterable<Feature<Geometry | null>>,
): Promise<void> {
  await putRows(queries, collectionLayout, [collection]);
  const [top] = await queries.query<{ next: number }>(
    'SELECT coalesce(max(ordinal), -1) + 1 AS next FROM item WHERE collection_id = $1',
    [collection.id],
  );
  let next = top!.next;
  const isNew = next === 0;
  let batch = new Map<string, Feature<Geometry | null>>();
  const write = async () => {
    const ordinals =
      isNew && next === 0 ? new Map<string, number>() : await takeOut(queries, collection.id, batch);
    const encoder = new CopyEncoder();
    for (const [id, feature] of batch) {
      encodeItem(encoder, collection, feature, { id, ordinal: ordinals.get(id) ?? next++ });
    }
    batch = new Map();
    await queries.copyIn(`COPY item (${COLUMNS.join(', ')}) FROM STDIN WITH (FORMAT binary)`, [
      encoder.finish(),
    ]);
  };
  for (const item of items) {
    if (item.id === undefined) throw new TypeError(`a feature of ${collection.id} has no id`);
    batch.set(String(item.id), item);
    if (batch.size >= BATCH_ITEMS) await write();
  }
  if (batch.size > 0) await write();
}

/** Deletes what is to be replaced and gives its places in the order. */
async function takeOut(queries: Queries, collectionId: string, batch: ReadonlyMap<string, unknown>) {
  const known = await queries.query<{ id: string; ordinal: number }>(
    'DELETE FROM item WHERE collection_id = $1 AND id = ANY($2) RETURNING id, ordinal',
    [collectionId, [...batch.keys()]],
  );
  return new Map(known.map(({ id, ordinal }) => [id, ordinal]));
}

function encodeItem(
  encoder: CopyEncoder,
  { id: collectionId, datetimeProperty }: CollectionInfo,
  { geometry, properties }: Feature<Geometry | null>,
  { id, ordinal }: { readonly id: string; readonly ordinal: number },
) {
  const box = geometryBox(geometry);
  const at = datetimeProperty === null ? null : toInstant(properties?.[datetimeProperty]);
  const part: unknown = properties?.['level'] ?? properties?.['net'] ?? null;
  encoder.startRow(COLUMNS.length);
  encoder.text(collectionId);
  encoder.text(id);
  encoder.int32(ordinal);
  encoder.text(typeof part === 'string' ? part : null);
  encoder.instant(at);
  for (let side = 0; side < 4; side++) encoder.float64(box?.[side] ?? null);
  encoder.json(geometry);
  encoder.json(properties ?? {});
}

function toInstant(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
