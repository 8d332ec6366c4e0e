import { startService, type Service } from '#data/service/start-service';
import { readSettings } from '#data/service/settings';
import type { Store } from '#data/store/store';
import { writeDistrict } from '#data/store/write-district';
import { fillSmallDistrict } from './small-district';
import type { StoreParty } from './store-parties';

/** A service over the district of squares, on a port of its own. */
export interface SmallService {
  readonly url: string;
  readonly store: Store;
  readonly service: Service;
  readonly close: () => Promise<void>;
}

/** Settings of the service on a free port of the loopback address. */
export const TEST_SETTINGS = readSettings({ PORT: '0', HOST: '127.0.0.1' });

/** What the service logs goes to `logged` instead of the console. */
export async function startSmallService(
  party: Pick<StoreParty, 'open'>,
  logged: unknown[] = [],
  siteFolder: string | null = null,
): Promise<SmallService> {
  const store = await party.open();
  await writeDistrict(store, fillSmallDistrict);
  const service = await startService(store, TEST_SETTINGS, siteFolder, (line, error) =>
    logged.push([line, error]),
  );
  return {
    url: service.url,
    store,
    service,
    close: async () => {
      await service.close();
      await store.close();
    },
  };
}
