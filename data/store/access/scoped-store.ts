import type { Queries, Store } from '../store';
import type { DataScope } from './data-scope';
import { SCOPED_ROLE } from './scope-role';

/** Between codes in a setting: no code holds it. */
const SEPARATOR = '\u001f';

/**
 * A store as somebody sees it who is bound to regions. Every statement runs in a transaction as a role that row-level
 * security holds for: what is outside is not there, whatever is asked. Its id differs from the store's, so that nothing
 * kept by id is ever mixed.
 */
export function scopeStore(store: Store, scope: DataScope): Store {
  const within =
    <T>(work: (queries: Queries) => Promise<T>) =>
    async (queries: Queries): Promise<T> => {
      const settings = [scope.codes, scope.path].map((codes) => [...codes].join(SEPARATOR));
      await queries.query(
        `SELECT set_config('geju.scope', $1, true), set_config('geju.scope_path', $2, true)`,
        settings,
      );
      await queries.query(`SET LOCAL ROLE ${SCOPED_ROLE}`);
      return work({ ...queries, isScoped: true });
    };
  const read: Store['consistentRead'] = (work) => store.consistentRead(within(work));
  return {
    ...store,
    storeId: `${scope.key.slice(0, 8)}${store.storeId}`,
    isScoped: true,
    query: (sql, parameters) => read((queries) => queries.query(sql, parameters)),
    copyIn: (sql, chunks) => store.transaction(within((queries) => queries.copyIn(sql, chunks))),
    copyOut: async function* (sql) {
      yield* await read(async (queries) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of queries.copyOut(sql)) chunks.push(chunk);
        return chunks;
      });
    },
    transaction: (work) => store.transaction(within(work)),
    consistentRead: read,
  };
}
