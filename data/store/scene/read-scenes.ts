import type { SavedScene } from '@/domain/saved-scene/saved-scene';
import type { Queries, Row } from '../store';

const COLUMNS = 'id, name, note, face, query, version, created_at, saved_at';

/** Saved scenes, by name. */
export async function readScenes(queries: Queries): Promise<SavedScene[]> {
  const rows = await queries.query(`SELECT ${COLUMNS} FROM saved_scene ORDER BY name, id`);
  return rows.map(toScene);
}

/** One saved scene; `null` where there is none of that id. */
export async function readScene(queries: Queries, id: string): Promise<SavedScene | null> {
  const [row] = await queries.query(`SELECT ${COLUMNS} FROM saved_scene WHERE id = $1`, [id]);
  return row ? toScene(row) : null;
}

function toScene(row: Row): SavedScene {
  const { created_at: createdAt, saved_at: savedAt, ...same } = row;
  return { ...same, createdAt, savedAt } as SavedScene;
}
