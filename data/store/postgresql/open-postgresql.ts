import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { ensureScopeRole, SCOPED_ROLE } from '../access/scope-role';
import { migrate } from '../migrate';
import { createListeners } from '../listeners';
import { BEGIN, BEGIN_CONSISTENT_READ, StoreError, type Store, type StoreNotice } from '../store';
import { columnTypes, inTransaction, poolQueries } from './postgresql-queries';
import { watchChanges } from './watch-changes';

const POOL_SIZE = 10;

/** Connects to a server by its `postgres://` address. */
export async function openPostgresql(databaseUrl: string, dataFolder: string): Promise<Store> {
  const cacheFolder = join(resolve(dataFolder), 'cache');
  await mkdir(cacheFolder, { recursive: true });
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    types: columnTypes,
    options: '-c timezone=UTC -c jit=off',
    application_name: 'geju',
  });
  // A connection that breaks while idle is replaced by the pool; its error is told by the next query, if it lasts.
  pool.on('error', () => undefined);
  const listeners = createListeners();
  const queries = poolQueries(pool);
  const transaction: Store['transaction'] = async (work) => {
    const result = await inTransaction(pool, BEGIN, work);
    listeners.tell();
    return result;
  };

  let storeId: string;
  let notices: readonly StoreNotice[] = [];
  try {
    storeId = await migrate({ transaction });
  } catch (error) {
    await pool.end();
    throw error instanceof StoreError ? error : unreachable(databaseUrl, error);
  }
  await ensureScopeRole({ transaction }, false).catch((error: unknown) => (notices = [noRole(error)]));
  const stopWatching = watchChanges(queries, listeners);
  let closing: Promise<void> | null = null;

  return {
    kind: 'postgresql',
    storeId,
    cacheFolder,
    notices,
    ...queries,
    transaction,
    consistentRead: (work) => inTransaction(pool, BEGIN_CONSISTENT_READ, work),
    onChange: listeners.subscribe,
    announce: () => Promise.resolve(),
    close: () => {
      stopWatching();
      return (closing ??= pool.end());
    },
  };
}

/** Accounts of the whole district work without it; those bound to regions are refused. */
function noRole(cause: unknown): StoreNotice {
  const why = cause instanceof Error ? cause.message : String(cause);
  const command = `CREATE ROLE ${SCOPED_ROLE} NOLOGIN; GRANT ${SCOPED_ROLE} TO CURRENT_USER;`;
  return {
    zh: `数据库用户无权建立角色 ${SCOPED_ROLE}（${why}），限定区域的账号将无法使用。请数据库管理员执行：${command}`,
    en: `The database user may not make the role ${SCOPED_ROLE} (${why}): accounts bound to regions are refused. Have an administrator run: ${command}`,
  };
}

function unreachable(databaseUrl: string, cause: unknown): StoreError {
  const where = withoutPassword(databaseUrl);
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    {
      zh: `无法使用 PostgreSQL ${where}：${why}。请检查 DATABASE_URL、网络与权限。`,
      en: `PostgreSQL at ${where} cannot be used: ${why}. Check DATABASE_URL, the network and the permissions.`,
    },
    cause,
  );
}

function withoutPassword(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    if (url.password) url.password = '***';
    return url.href;
  } catch {
    return 'DATABASE_URL';
  }
}
