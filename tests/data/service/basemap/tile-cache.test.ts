import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTileCache } from '#data/service/basemap/tile-cache';
import { makeTemporaryFolder, type TemporaryFolder } from '#tests/contract/support/temporary-folder';

describe('createTileCache', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await makeTemporaryFolder();
  });
  afterEach(() => folder.remove());

  it('gives back what was written, and nothing else', async () => {
    const cache = createTileCache(folder.path);
    await cache.write('1/2/3', Uint8Array.of(1, 2));

    expect(await cache.read('1/2/3')).toEqual({ body: Buffer.of(1, 2), isStale: false });
    expect(await cache.read('1/2/4')).toBeNull();
  });

  it('throws the oldest away when there is no room', async () => {
    const cache = createTileCache(folder.path, 350);
    for (let i = 0; i < 4; i++) {
      await cache.write(`1/0/${i}`, new Uint8Array(100));
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await cache.write('1/0/9', new Uint8Array(10));

    expect(await cache.read('1/0/0')).toBeNull();
    expect(await cache.read('1/0/3')).not.toBeNull();
    expect(await cache.read('1/0/9')).not.toBeNull();
  });
});
