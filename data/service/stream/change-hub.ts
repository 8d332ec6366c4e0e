import { readChanges, type ChangesSince, type LoggedChange } from '#data/store/change/change-log';
import { createListeners } from '#data/store/listeners';
import type { Store } from '#data/store/store';
import { readStoreState } from '#data/store/store-state';

/** Changes kept in memory, so that many streams do not each ask the database. */
const RING_SIZE = 10_000;
const READ_AT_ONCE = 1_000;

/** The newest changes of the store, for any number of streams. */
export interface ChangeHub {
  /** Up to `limit` changes after a number, from memory where it holds them. */
  readonly since: (after: number, limit: number) => Promise<ChangesSince>;
  /**
   * Tells when there are new changes, or the hub is closed.
   *
   * @returns A function that ends the subscription.
   */
  readonly onNews: (listener: () => void) => () => void;
  /** How many streams listen. */
  readonly listeners: () => number;
  readonly isClosed: () => boolean;
  /** Ends all streams. */
  readonly close: () => void;
}

/**
 * @param log Told when the change log cannot be read; the next change tries again.
 */
export async function createChangeHub(
  store: Store,
  log: (line: string, error: unknown) => void,
): Promise<ChangeHub> {
  const news = createListeners();
  let sequence = (await readStoreState(store)).sequence;
  let ring: LoggedChange[] = [];
  let closed = false;

  const follow = async () => {
    for (;;) {
      const next = await readChanges(store, sequence, READ_AT_ONCE);
      if (next.kind === 'reset') {
        ring = [];
        sequence = next.sequence;
      } else {
        ring = [...ring, ...next.changes].slice(-RING_SIZE);
        sequence = next.changes.at(-1)?.sequence ?? sequence;
      }
      news.tell();
      if (next.kind === 'changes' && next.changes.length < READ_AT_ONCE) return;
    }
  };
  const unsubscribe = store.onChange(oneAtATime(follow, log));

  return {
    since: (after, limit) => {
      if (after === sequence) return Promise.resolve({ kind: 'changes', changes: [] });
      const first = ring[0]?.sequence;
      if (first === undefined || after + 1 < first || after > sequence)
        return readChanges(store, after, limit);
      const from = after + 1 - first;
      return Promise.resolve({ kind: 'changes', changes: ring.slice(from, from + limit) });
    },
    onNews: news.subscribe,
    listeners: news.count,
    isClosed: () => closed,
    close: () => {
      closed = true;
      unsubscribe();
      news.tell();
    },
  };
}

/** What is asked for while the work runs makes it run once more. */
function oneAtATime(work: () => Promise<void>, log: (line: string, error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const start = () => {
    again = running;
    if (running) return;
    running = true;
    void work()
      .catch((error: unknown) => log('the change log cannot be read', error))
      .finally(() => {
        running = false;
        if (again) start();
      });
  };
  return start;
}
