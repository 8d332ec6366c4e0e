import { createContext, use } from 'react';
import type { LiveStatus } from '@/client/live/live-stream';
import type { EngineView, IncidentQuery, ViewRequest } from '@/engine/engine-view';
import type { Span } from '@/scene/resolve-window';
import { DEFAULT_SCENE } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import type { PanelState } from '@/ui/components/panel-frame';
import { useText } from '@/ui/text/use-text';
import type { EngineClient } from '@/workers/engine-client';

/** How far the district's incidents have come into the browser. */
export interface LoadStatus {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly loadedRows: number;
  readonly allRows: number;
  readonly loadedMonths: number;
  readonly allMonths: number;
  /** Months that could not be had: numbers are incomplete by them. */
  readonly failedMonths: readonly string[];
  readonly retry: () => void;
}

/** The incidents as the scene asks for them: one answer that all panels share, so that totals agree. */
export interface IncidentView {
  /** The last answer; `null` before the first. */
  readonly view: EngineView | null;
  /** True while a newer answer is on its way. */
  readonly busy: boolean;
  readonly load: LoadStatus;
  /** `null` before the stream was tried. */
  readonly live: LiveStatus | null;
  /** When the last change came or the data were loaded, epoch milliseconds on this machine's clock. */
  readonly freshAt: number | null;
  readonly window: Span;
  readonly comparison: Span | null;
  /** The data do not go back as far as the comparison asked for: the view has none. */
  readonly lacksComparison: boolean;
  /** What the view was asked for: the same for tables and points, so that they agree with it. */
  readonly query: IncidentQuery;
  /** What the view was asked for, density and all. */
  readonly request: ViewRequest;
  /** Rises whenever the engine holds other rows than before. */
  readonly revision: number;
  readonly engine: EngineClient;
}

const IncidentViewContext = createContext<IncidentView | null>(null);

export const IncidentViewProvider = IncidentViewContext.Provider;

/** The incidents of the scene. */
export function useIncidentView(): IncidentView {
  const view = use(IncidentViewContext);
  if (!view) throw new Error('useIncidentView needs an IncidentViewProvider above it');
  return view;
}

/** The state of a panel that shows incidents: loading, failed, empty with a way out, or ready. */
export function useIncidentPanelState(): PanelState {
  const { view, busy, load, live } = useIncidentView();
  const { scene, change } = useScene();
  const { t } = useText();
  if (load.phase === 'failed' && !view) {
    return {
      kind: 'error',
      sentence: t('status.failedSince', { what: t('kpi.total'), since: '' }),
      onRetry: load.retry,
    };
  }
  if (!view) return { kind: 'loading' };
  if (view.rowCount === 0 && load.phase === 'ready')
    return { kind: 'empty', sentence: t('status.emptyDistrict') };
  if (view.rowCount === 0) return { kind: 'loading' };
  if (view.window.totals.total === 0 && load.phase === 'ready') {
    const filtered =
      JSON.stringify(scene.filters) !== JSON.stringify(DEFAULT_SCENE.filters) || scene.lasso !== null;
    const relax = () =>
      change(
        filtered
          ? { filters: DEFAULT_SCENE.filters, lasso: null }
          : { window: DEFAULT_SCENE.window, scope: null },
      );
    return { kind: 'empty', sentence: t('status.empty'), onRelax: relax };
  }
  return { kind: 'ready', busy, stale: live?.state === 'broken' };
}
