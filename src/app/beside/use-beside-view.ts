import { useMemo } from 'react';
import { useRegionTree } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import type { DensityRequest, EngineView, ViewRequest } from '@/engine/engine-view';
import { useIncidentView } from '@/panels/incident-view';
import { lengthInDays, resolveWindow } from '@/scene/resolve-window';
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
  const daysOf = (part: Span) => Math.max(1, lengthInDays(part, frame.offsets));
  const filter = useMemo(() => toIncidentFilter({ ...scene, filters }, tree), [scene, filters, tree]);
  const asked: ViewRequest = {
    ...request,
    filter,
    window: span,
    comparison: null,
    density: request.density && sameScale(request.density, first, daysOf(span) / daysOf(request.window)),
  };
  // Until the first has its scale there is none to share.
  const isReady = first !== null && (first.density !== null || asked.density === null);
  const { view } = useEngineView(other, isReady ? asked : null, revision);
  return { view, span };
}

/**
 * Two pictures that are compared by eye share bandwidth and scale; over `times` as many days the scale ends as many times
 * higher, so that a color stands for as many incidents a day on both sides.
 */
function sameScale(density: DensityRequest, first: EngineView | null, times: number): DensityRequest {
  const drawn = first?.density;
  const scaleMax = drawn?.picture?.scale?.max;
  const picture = density.picture && {
    ...density.picture,
    ...(scaleMax ? { scaleMax: scaleMax * times } : {}),
  };
  return {
    ...density,
    withComparison: false,
    ...(drawn ? { bandwidthMeters: drawn.bandwidthMeters } : {}),
    ...(picture ? { picture } : {}),
  };
}
