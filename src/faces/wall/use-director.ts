import { useEffect, useMemo, useState } from 'react';
import type { PlaylistItem } from '@/domain/wall/playlist';
import { createDirectorStore, useDirected } from './director-store';
import type { DirectorStore } from './director-store';
import { useSceneHealth } from './use-scene-health';

const TICK_MILLISECONDS = 500;
/** What is kept for the case that the page is loaded anew. */
const SHOWN_KEY = 'geju.wall.shown';
const WARNED_KEY = 'geju.wall.warned';

/**
 * Plays a list: feeds the director with the clock, hands on the wall and keys, what came of looking at scenes, and the
 * red warnings that stand. A page that was loaded anew begins with the scene it had.
 *
 * @param pace How many times faster than the clock the list plays; for rehearsals.
 */
export function useDirector({
  items,
  redKeys,
  pace,
}: {
  readonly items: readonly PlaylistItem[];
  /** `null` while it is not known what stands. */
  readonly redKeys: readonly string[] | null;
  readonly pace: number;
}): DirectorStore {
  const [store] = useState(() => {
    const created = createDirectorStore(pacedClock(pace));
    created.tell({ kind: 'warned', keys: linesOf(readKept(WARNED_KEY) ?? '') });
    return created;
  });
  useEffect(() => {
    store.tell({ kind: 'list', items });
  }, [store, items]);
  useReturn(store, items);
  useWarnings(store, redKeys);
  useTicks(store);
  useHands(store);
  useHealthChecks(store, items);
  return store;
}

function pacedClock(pace: number): () => number {
  const start = Date.now();
  return () => start + (Date.now() - start) * pace;
}

function useTicks(store: DirectorStore): void {
  useEffect(() => {
    const timer = setInterval(() => store.tell({ kind: 'tick' }), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [store]);
}

/** A touch or key stops the list for a while; space stops and starts it, arrows turn to the scene beside. */
function useHands(store: DirectorStore): void {
  useEffect(() => {
    const touched = () => store.tell({ kind: 'touched' });
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ') {
        event.preventDefault();
        store.tell({ kind: store.read().pause ? 'play' : 'pause' });
      } else if (event.key === 'ArrowRight' || event.key === 'PageDown') store.tell({ kind: 'step', by: 1 });
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') store.tell({ kind: 'step', by: -1 });
      else touched();
    };
    window.addEventListener('pointerdown', touched);
    window.addEventListener('wheel', touched, { passive: true });
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('wheel', touched);
      window.removeEventListener('keydown', pressed);
    };
  }, [store]);
}

function useHealthChecks(store: DirectorStore, items: readonly PlaylistItem[]): void {
  const nextId = useDirected(store, ({ next }) => (next && !next.isReady ? next.itemId : null));
  const shownId = useDirected(store, (state) => state.shownId);
  const next = useMemo(() => items.find(({ id }) => id === nextId) ?? null, [items, nextId]);
  const shown = useMemo(() => items.find(({ id }) => id === shownId) ?? null, [items, shownId]);
  const nextHealth = useSceneHealth(next);
  const shownHealth = useSceneHealth(shown);
  useEffect(() => {
    if (!next || !nextHealth) return;
    store.tell(
      nextHealth.kind === 'ready'
        ? { kind: 'ready', itemId: next.id }
        : { kind: 'broken', itemId: next.id, reason: nextHealth.reason },
    );
  }, [store, next, nextHealth]);
  useEffect(() => {
    if (shown && shownHealth?.kind === 'broken') {
      store.tell({ kind: 'broken', itemId: shown.id, reason: shownHealth.reason });
    }
    // The reason is made anew with each look; that it is broken is what counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, shown, shownHealth?.kind]);
}

/** Tells what stands; a page that was loaded anew does not begin again with warnings it has shown. */
function useWarnings(store: DirectorStore, redKeys: readonly string[] | null): void {
  const red = redKeys?.join('\n') ?? null;
  const shown = useDirected(store, ({ warning, shownWarnings }) =>
    [...shownWarnings, ...(warning ? [warning.key] : [])].join('\n'),
  );
  useEffect(() => {
    if (red !== null) store.tell({ kind: 'warnings', keys: linesOf(red) });
  }, [store, red]);
  useEffect(() => {
    if (red !== null) keep(WARNED_KEY, shown);
  }, [red, shown]);
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

/** Writes the scene down and goes back to it after the page was loaded anew. */
function useReturn(store: DirectorStore, items: readonly PlaylistItem[]): void {
  const shownId = useDirected(store, (state) => state.shownId);
  const [keptId] = useState(() => readKept(SHOWN_KEY));
  const isKnown = items.some(({ id }) => id === keptId);
  useEffect(() => {
    if (isKnown && keptId !== null) store.tell({ kind: 'go-to', itemId: keptId });
  }, [store, keptId, isKnown]);
  useEffect(() => {
    if (shownId === null) return;
    keep(SHOWN_KEY, shownId);
  }, [shownId]);
}

function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Without storage a reloaded page begins anew.
  }
}

function readKept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
