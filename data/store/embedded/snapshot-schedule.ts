import type { EmbeddedQueries } from './embedded-queries';
import type { EmbeddedThread } from './embedded-thread';
import { CHECK_SQL, type SnapshotCheck, type Snapshots } from './snapshots';

const INTERVAL_MILLISECONDS = 5 * 60_000;
/** Copying a large store must not take more than this share of the time. */
const LARGEST_SHARE = 1 / 20;
/** The embedded database has no autovacuum: after so many transactions it is told to. */
const VACUUM_FROM_CHANGES = 5_000;

export interface SnapshotSchedule {
  /** Takes a last snapshot if anything changed since the one before; `close` closes the database in between. */
  readonly closeWith: (copyClosed: (target: string) => Promise<void>) => Promise<void>;
}

/** Takes a snapshot every five minutes while there are changes, less often where copying takes long, and tidies up. */
export function startSnapshotSchedule(
  snapshots: Snapshots,
  thread: EmbeddedThread,
  queries: EmbeddedQueries,
): SnapshotSchedule {
  let taken = queries.changes();
  let vacuumed = taken;
  let notBefore = 0;
  let running: Promise<void> = Promise.resolve();

  const check = async () => {
    const [row] = await thread.ask({ op: 'query', sql: CHECK_SQL, parameters: [] });
    return row as unknown as SnapshotCheck;
  };

  const takeIfChanged = async () => {
    const changes = queries.changes();
    if (changes === taken || Date.now() < notBefore) return;
    const started = Date.now();
    if (changes - vacuumed >= VACUUM_FROM_CHANGES) {
      await queries.between(() => thread.ask({ op: 'run', sql: 'VACUUM (ANALYZE)' }));
      vacuumed = changes;
    }
    await snapshots.take((target) =>
      queries.between(async () => {
        await thread.ask({ op: 'copy-files', target });
        return check();
      }),
    );
    taken = changes;
    notBefore = Date.now() + (Date.now() - started) / LARGEST_SHARE;
  };

  const timer = setInterval(() => {
    running = running.then(takeIfChanged).catch((error: unknown) => console.error('snapshot failed:', error));
  }, INTERVAL_MILLISECONDS);
  timer.unref();

  return {
    closeWith: async (copyClosed) => {
      clearInterval(timer);
      await running;
      await queries.between(async () => {
        const expected = await check();
        const changed = queries.changes() !== taken;
        await thread.close();
        if (!changed) return;
        await snapshots.take(async (target) => {
          await copyClosed(target);
          return expected;
        });
      });
    },
  };
}
