import { openStore } from '#data/store/open-store';
import type { Store } from '#data/store/store';
import { openFreshEmbedded } from './embedded-template';
import { findPostgresql, startPostgresql } from './postgresql-cluster';
import { makeTemporaryFolder } from './temporary-folder';

/** A kind of store that the same tests run on. */
export interface StoreParty {
  readonly name: string;
  /** Why it cannot take part here; `null` where it can. */
  readonly skipped: string | null;
  /** Opens an empty store; closing it removes all it left. */
  readonly open: () => Promise<Store>;
}

const postgresql = findPostgresql();

export const STORE_PARTIES: readonly StoreParty[] = [
  { name: 'the embedded store', skipped: null, open: openEmbedded },
  {
    name: 'PostgreSQL',
    skipped: 'reason' in postgresql ? postgresql.reason : null,
    open: openOnServer,
  },
];

for (const { name, skipped } of STORE_PARTIES)
  if (skipped !== null) console.warn(`skipping ${name}: ${skipped}`);

async function openEmbedded(): Promise<Store> {
  const folder = await makeTemporaryFolder();
  const store = await openFreshEmbedded(folder.path);
  return { ...store, close: () => store.close().then(folder.remove) };
}

async function openOnServer(): Promise<Store> {
  if ('reason' in postgresql) throw new Error(postgresql.reason);
  const cluster = await startPostgresql(postgresql.folder);
  const folder = await makeTemporaryFolder();
  const store = await openStore({
    dataFolder: folder.path,
    databaseUrl: await cluster.createDatabase('geju'),
  });
  return {
    ...store,
    close: async () => {
      await store.close();
      await cluster.stop();
      await folder.remove();
    },
  };
}
