import type { PlaylistDraft } from '@/contract/playlists';
import type { PlaylistItem } from '@/domain/wall/playlist';
import type { Playlist } from '@/domain/wall/wall';
import { appendResourceChange } from '../change/change-log';
import type { Queries, Store } from '../store';
import { lockStoreState } from '../store-state';

/** Lists that people saved, by name. */
export async function readPlaylists(queries: Queries): Promise<Playlist[]> {
  const rows = await queries.query('SELECT id, name, items, version FROM playlist ORDER BY name, id');
  return rows.map((row) => ({
    id: row['id'] as string,
    name: row['name'] as string,
    items: row['items'] as PlaylistItem[],
    version: row['version'] as number,
  }));
}

/** A list as it stands after saving; `conflict` where somebody else changed it meanwhile. */
export async function putPlaylist(
  store: Store,
  id: string,
  draft: PlaylistDraft,
): Promise<Playlist | 'conflict'> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const current = (await readPlaylists(queries)).find((list) => list.id === id);
    if (current && contentOf(current) === contentOf(draft)) return current;
    if ((current?.version ?? 0) !== draft.version) return 'conflict';
    const list: Playlist = { ...draft, id, version: draft.version + 1 };
    await queries.query(
      `INSERT INTO playlist (id, name, items, version, saved_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, items = excluded.items,
         version = excluded.version, saved_at = excluded.saved_at`,
      [id, list.name, JSON.stringify(list.items), list.version, new Date()],
    );
    await appendResourceChange(queries, { collection: 'playlists', id, change: 'put' });
    return list;
  });
}

/** Deletes a list; says whether there was one. */
export async function deletePlaylist(store: Store, id: string): Promise<boolean> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const gone = await queries.query('DELETE FROM playlist WHERE id = $1 RETURNING id', [id]);
    if (gone.length > 0)
      await appendResourceChange(queries, { collection: 'playlists', id, change: 'deleted' });
    return gone.length > 0;
  });
}

/** What is said twice the same is the same, in whatever order its words come. */
function contentOf({ name, items }: Pick<Playlist, 'name' | 'items'>): string {
  return JSON.stringify([
    name,
    items.map(({ id, title, seconds, query }) => [
      id,
      title.zh,
      title.en,
      seconds,
      Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  ]);
}
