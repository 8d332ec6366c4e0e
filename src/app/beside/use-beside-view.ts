import { useMemo } from 'react';
import { useRegionTree } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import type { DensityRequest, EngineView, ViewRequest } from '@/engine/engine-view';
import { useIncidentView } from '@/panels/incident-view';
import { resolveWindow } from '@/scene/resolve-window';
import type { Span } from '@/scene/resolve-window';
import type { Beside } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { toIncidentFilter } from '../to-incident-filter';
import { useEngineView } from '../use-engine-view';

/** The engine's answer for the map at the right: the scene's place with another period and other filters. */
export function useBesideView({ window, filters }: Beside): {
  readonly view: EngineView | null;
  readonly span: Span;
} {
  const { engine, request, revision, view: first } = useIncidentView();
  const { scene } = useScene();
  const tree = useRegionTree();
  const frame = useTimeFrame();
  const other = useMemo(() => ({ ...engine, view: engine.viewBeside }), [engine]);
  const span = useMemo(() => resolveWindow(window, frame), [window, frame]);
  const filter = useMemo(() => toIncidentFilter({ ...scene, filters }, tree), [scene, filters, tree]);
  const asked: ViewRequest = {
    ...request,
    filter,
    window: span,
    comparison: null,
    density: request.density && sameScale(request.density, first),
  };
  // Until the first has its scale there is none to share.
  const isReady = first !== null && (first.density !== null || asked.density === null);
  const { view } = useEngineView(other, isReady ? asked : null, revision);
  return { view, span };
}

/** Two pictures that are compared by eye share the end of their scale and their bandwidth. */
function sameScale(density: DensityRequest, first: EngineView | null): DensityRequest {
  const drawn = first?.density;
  const scaleMax = drawn?.picture?.scale?.max;
  const picture = density.picture && { ...density.picture, ...(scaleMax ? { scaleMax } : {}) };
  return {
    ...density,
    withComparison: false,
    ...(drawn ? { bandwidthMeters: drawn.bandwidthMeters } : {}),
    ...(picture ? { picture } : {}),
  };
}
