import type { Queries } from '../store';

/** Body of a tile as it was put in; `null` where there is none. */
export async function readBasemapTile(
  queries: Queries,
  { z, x, y }: { readonly z: number; readonly x: number; readonly y: number },
): Promise<Uint8Array | null> {
  const [tile] = await queries.query<{ body: Uint8Array }>(
    'SELECT body FROM basemap_tile WHERE z = $1 AND x = $2 AND y = $3',
    [z, x, y],
  );
  return tile?.body ?? null;
}
