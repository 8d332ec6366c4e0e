import { CopyEncoder } from '../copy/copy-encoder';
import type { BasemapTile } from '../district-writer';
import type { Queries } from '../store';

const BATCH_BYTES = 4_000_000;

/** Replaces the base map's tiles. */
export async function putBasemapTiles(queries: Queries, tiles: Iterable<BasemapTile>): Promise<void> {
  await queries.query('DELETE FROM basemap_tile');
  let encoder = new CopyEncoder();
  const write = async () => {
    await queries.copyIn('COPY basemap_tile (z, x, y, body) FROM STDIN WITH (FORMAT binary)', [
      encoder.finish(),
    ]);
    encoder = new CopyEncoder();
  };
  for (const { z, x, y, body } of tiles) {
    encoder.startRow(4);
    encoder.int32(z);
    encoder.int32(x);
    encoder.int32(y);
    encoder.bytes(body);
    if (encoder.length >= BATCH_BYTES) await write();
  }
  await write();
}
