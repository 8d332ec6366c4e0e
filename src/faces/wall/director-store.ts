import { useSyncExternalStore } from 'react';
import { direct, IDLE_DIRECTOR } from '@/scene/director/director';
import type { DirectorEvent, DirectorState } from '@/scene/director/director';

/** An event without its moment. */
export type DirectorWord = DirectorEvent extends infer E
  ? E extends DirectorEvent
    ? Omit<E, 'now'>
    : never
  : never;

/** One director with its clock. */
export interface DirectorStore {
  readonly tell: (word: DirectorWord) => void;
  readonly read: () => DirectorState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param now Epoch milliseconds of the director's clock. */
export function createDirectorStore(now: () => number): DirectorStore {
  const listeners = new Set<() => void>();
  let state = IDLE_DIRECTOR;
  return {
    tell: (word) => {
      const next = direct(state, { ...word, now: now() });
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Part of the director's state; the component is drawn anew only when that part changes. */
export function useDirected<T extends string | number | boolean | null | object>(
  store: DirectorStore,
  select: (state: DirectorState) => T,
): T {
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}
