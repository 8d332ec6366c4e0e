import type { Feature, Geometry } from 'geojson';
import { addStatements, packSpans, unpackSpans } from '@/domain/camera/state-spans';
import type { StateStatement } from '@/domain/camera/state-spans';
import { putItems } from '../collection/put-items';
import type { CollectionInfo } from '../district-writer';
import type { Queries } from '../store';

const BATCH_CAMERAS = 1_000;
const CAMERAS = 'cameras';

/** When each camera was online and when not, one feature a camera, where it stands. */
export const CAMERA_STATES: CollectionInfo = {
  id: 'camera-states',
  title: { zh: '摄像机在线记录', en: 'Record of camera states' },
  description: {
    zh: '每台摄像机有记录的在线、离线时段（spans：起、止、1 在线 0 离线，UTC 秒）；没有时段的时间为未知',
    en: 'Stretches in which each camera was online or offline, as far as on record (spans: from, to, 1 online 0 offline, epoch seconds UTC); time in no stretch is unknown',
  },
  datetimeProperty: null,
};

/** Statements about cameras, by code. */
export type StatesTold = ReadonlyMap<string, readonly StateStatement[]>;

export interface StatesPut {
  /** Cameras whose record has grown. */
  readonly cameras: number;
  /** Codes that no stored camera has: nothing is kept of them. */
  readonly strangers: readonly string[];
}

/** Adds to the records of cameras that are stored. */
export async function putCameraStates(queries: Queries, told: StatesTold): Promise<StatesPut> {
  const codes = [...told.keys()];
  const strangers: string[] = [];
  for (let first = 0; first < codes.length; first += BATCH_CAMERAS) {
    const batch = codes.slice(first, first + BATCH_CAMERAS);
    const places = await readItems<{ geometry: Geometry | null }>(queries, CAMERAS, 'geometry', batch);
    const records = await readItems<{ properties: Record<string, unknown> }>(
      queries,
      CAMERA_STATES.id,
      'properties',
      batch,
    );
    const features = batch.flatMap((code): Feature<Geometry | null>[] => {
      const place = places.get(code);
      if (!place) {
        strangers.push(code);
        return [];
      }
      const spans = addStatements(unpackSpans(records.get(code)?.properties['spans']), told.get(code)!);
      return [
        {
          type: 'Feature',
          id: code,
          geometry: place.geometry,
          properties: { code, spans: packSpans(spans) },
        },
      ];
    });
    if (features.length > 0) await putItems(queries, CAMERA_STATES, features);
  }
  return { cameras: codes.length - strangers.length, strangers };
}

async function readItems<Row extends Record<string, unknown>>(
  queries: Queries,
  collectionId: string,
  column: 'geometry' | 'properties',
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await queries.query<Row & { readonly id: string }>(
    `SELECT id, ${column} FROM item WHERE collection_id = $1 AND id = ANY($2)`,
    [collectionId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
