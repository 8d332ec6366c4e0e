import { startService } from '#data/service/start-service';
import { openStore } from '#data/store/open-store';
import { TEST_SETTINGS } from './service-parties';

/** Serves the store of a folder on a free port, says where, and goes on until it is killed. */
const [dataFolder] = process.argv.slice(2);
const store = await openStore({ dataFolder: dataFolder!, databaseUrl: null, snapshots: false });
const { url } = await startService(store, TEST_SETTINGS, null, () => undefined);
process.stdout.write(`${url}\n`);
