import type { Store } from './store';

/** An answer that is read once and kept until something changes in the store. */
export interface CurrentRead<T> {
  readonly read: () => Promise<T>;
}

/**
 * Keeps an answer while nothing changes. While the embedded store is busy with a long transaction, such as an import,
 * what was read before it still answers.
 */
export function keepCurrent<T>(store: Store, read: (store: Store) => Promise<T>): CurrentRead<T> {
  let generation = 0;
  let kept: { readonly generation: number; readonly value: Promise<T> } | null = null;
  store.onChange(() => generation++);
  return {
    read: () => {
      if (kept?.generation === generation) return kept.value;
      const value = read(store);
      const mine = { generation, value };
      kept = mine;
      value.catch(() => {
        if (kept === mine) kept = null;
      });
      return value;
    },
  };
}
