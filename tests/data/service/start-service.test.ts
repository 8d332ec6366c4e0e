import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#data/service/settings';
import { startService } from '#data/service/start-service';
import { StoreError, type Store } from '#data/store/store';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe('startService', () => {
  let store: Store;
  beforeAll(async () => {
    store = await STORE_PARTIES[0]!.open();
  });
  afterAll(() => store.close());

  it('says in both languages that a port is in use and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const refusal = await startService(store, readSettings({ PORT: String(port) }), null).catch(
      (error: unknown) => error,
    );
    other.close();

    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).message).toContain(`PORT=${port + 1}`);
    expect((refusal as StoreError).zh).toContain('已被占用');
  });

  it('serves a store without a district, and tells the lock where', async () => {
    const service = await startService(store, readSettings({ PORT: '0' }), null);
    const district = (await (await fetch(`${service.url}/api/v1/district`)).json()) as Record<
      string,
      unknown
    >;
    const lock = await readFile(join(dirname(store.cacheFolder), 'geju.lock'), 'utf8');
    await service.close();

    expect(district).toMatchObject({
      regions: [],
      levels: [],
      incidents: { all: 0, first: null },
      asOf: null,
    });
    expect(JSON.parse(lock)).toMatchObject({ url: service.url, pid: process.pid });
  });
});
