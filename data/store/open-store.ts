import { openEmbedded } from './embedded/open-embedded';
import { openPostgresql } from './postgresql/open-postgresql';
import type { Store } from './store';

export interface StoreSettings {
  /** Folder of the embedded store, and of files derived from either kind. */
  readonly dataFolder: string;
  /** Address of a PostgreSQL server; `null` for the embedded store. */
  readonly databaseUrl: string | null;
  /** Whether the embedded store keeps snapshots of itself; it does unless told otherwise. */
  readonly snapshots?: boolean;
}

/**
 * Opens the store and brings its schema up to date.
 *
 * @throws {StoreError} If it is in use, cannot be reached, or is of a newer Geju; the sentences say what to do.
 */
export function openStore({ dataFolder, databaseUrl, snapshots = true }: StoreSettings): Promise<Store> {
  return databaseUrl === null ? openEmbedded(dataFolder, snapshots) : openPostgresql(databaseUrl, dataFolder);
}
