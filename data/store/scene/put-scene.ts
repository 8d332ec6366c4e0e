import type { SavedScene, SceneDraft } from '@/domain/saved-scene/saved-scene';
import { appendResourceChange } from '../change/change-log';
import type { Store } from '../store';
import { lockStoreState } from '../store-state';
import { readScene } from './read-scenes';

/** A scene as it stands after saving, or what stands in the way: another version, or `null` where it was deleted. */
export type ScenePut =
  | { readonly kind: 'saved'; readonly scene: SavedScene }
  | { readonly kind: 'conflict'; readonly current: SavedScene | null };

/** Saves a scene and tells the streams. What is stored already changes nothing, whoever sends it and how often. */
export async function putScene(store: Store, id: string, draft: SceneDraft): Promise<ScenePut> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const current = await readScene(queries, id);
    if (current && isSame(current, draft)) return { kind: 'saved', scene: current };
    if ((current?.version ?? 0) !== draft.version) return { kind: 'conflict', current };
    const savedAt = Date.now();
    const scene: SavedScene = {
      ...draft,
      id,
      version: draft.version + 1,
      createdAt: current?.createdAt ?? savedAt,
      savedAt,
    };
    await queries.query(
      `INSERT INTO saved_scene (id, name, note, face, query, version, created_at, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, note = excluded.note, face = excluded.face,
         query = excluded.query, version = excluded.version, saved_at = excluded.saved_at`,
      [
        id,
        scene.name,
        scene.note,
        scene.face,
        JSON.stringify(scene.query),
        scene.version,
        new Date(scene.createdAt),
        new Date(scene.savedAt),
      ],
    );
    await appendResourceChange(queries, { collection: 'scenes', id, change: 'put' });
    return { kind: 'saved', scene };
  });
}

/** Deletes a scene; says whether there was one. */
export async function deleteScene(store: Store, id: string): Promise<boolean> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const gone = await queries.query('DELETE FROM saved_scene WHERE id = $1 RETURNING id', [id]);
    if (gone.length > 0) await appendResourceChange(queries, { collection: 'scenes', id, change: 'deleted' });
    return gone.length > 0;
  });
}

function isSame(scene: SavedScene, draft: SceneDraft): boolean {
  const sorted = (query: SceneDraft['query']) =>
    JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
  return (
    scene.name === draft.name &&
    scene.note === draft.note &&
    scene.face === draft.face &&
    sorted(scene.query) === sorted(draft.query)
  );
}
