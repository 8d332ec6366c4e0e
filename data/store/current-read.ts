import { withPatience } from './patience';
import type { Store } from './store';

/** An answer that is read once and kept until something changes in the store. */
export interface CurrentRead<T> {
  /**
   * The answer as it stands. While the embedded store is busy with a long transaction, such as an import, it is the
   * one from before: whole in itself, and what came since is told by the stream.
   */
  readonly read: () => Promise<T>;
}

export function keepCurrent<T>(store: Store, read: (store: Store) => Promise<T>): CurrentRead<T> {
  let generation = 0;
  let pending: { readonly generation: number; readonly value: Promise<T> } | null = null;
  let latest: { readonly value: T } | null = null;
  store.onChange(() => generation++);

  const fresh = (): Promise<T> => {
    if (pending?.generation === generation) return pending.value;
    const value = read(store);
    const mine = { generation, value };
    pending = mine;
    value.then(
      (answer) => (latest = { value: answer }),
      () => {
        if (pending === mine) pending = null;
      },
    );
    return value;
  };

  return {
    read: () => {
      const value = fresh();
      return latest ? withPatience(value, latest.value) : value;
    },
  };
}
