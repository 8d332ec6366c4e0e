import { useEffect, useMemo, useRef } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { wallQueries } from '@/client/walls/wall-queries';
import type { Wall, WallPhase, WallReport } from '@/domain/wall/wall';
import { useIncidentView } from '@/panels/incident-view';
import type { DirectorState } from '@/scene/director/director';
import { useWallSettings } from '../wall-settings';
import { useDirected } from './director-store';
import type { DirectorStore } from './director-store';

interface WallLink {
  readonly store: DirectorStore;
  readonly width: number;
  readonly height: number;
  readonly playlistId: string;
  /** Number of the last order taken up. */
  readonly followed: number;
}

/**
 * Tells the service what this wall shows and hears what operators ask of it; `null` until it is heard for the first
 * time. Out of touch, the list plays on and the last order holds.
 */
export function useWallLink({ store, width, height, playlistId, followed }: WallLink): Wall['order'] | null {
  const { id, name } = useWallSettings();
  const { live } = useIncidentView();
  const itemId = useDirected(store, ({ shownId }) => shownId);
  const phase = useDirected(store, phaseOf);
  const skipped = useDirected(store, (state) => state.skipped);
  const isCutOff = live?.state === 'broken';
  const report = useMemo<WallReport>(
    () => ({
      name,
      widthPixels: width,
      heightPixels: height,
      phase,
      playlistId,
      itemId,
      skipped: skipped.map(({ itemId: skippedId, reason }) => ({ itemId: skippedId, reason })),
      isCutOff,
      followed,
    }),
    [name, width, height, phase, playlistId, itemId, skipped, isCutOff, followed],
  );
  const { data } = useQuery({ ...wallQueries.report(id, report), placeholderData: keepPreviousData });
  const order = data?.order ?? null;
  useOrders(store, order);
  return order;
}

/** What was asked before this page was loaded is not done again, but whether the list plays. */
function useOrders(store: DirectorStore, order: Wall['order'] | null): void {
  const heard = useRef<number | null>(null);
  useEffect(() => {
    if (!order || heard.current === order.number) return;
    const isFirst = heard.current === null;
    heard.current = order.number;
    const { pause } = store.read();
    if (order.isPlaying && pause) store.tell({ kind: 'play' });
    if (!order.isPlaying && pause?.by !== 'operator') store.tell({ kind: 'pause' });
    if (!isFirst && order.goTo !== null) store.tell({ kind: 'go-to', itemId: order.goTo });
  }, [store, order]);
}

function phaseOf({ warning, pause, shownId }: DirectorState): WallPhase {
  if (warning) return 'warning';
  if (pause) return pause.by === 'operator' ? 'paused' : 'touched';
  return shownId === null ? 'empty' : 'playing';
}
