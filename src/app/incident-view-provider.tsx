import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import type { RegionShape } from '@/client/collections/collection-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { toTimeFrame } from '@/client/district/use-time-frame';
import type { District } from '@/domain/district/district';
import type { ViewRequest } from '@/engine/engine-view';
import { IncidentViewProvider } from '@/panels/incident-view';
import type { IncidentView } from '@/panels/incident-view';
import { reachesBack } from '@/scene/reaches-back';
import { resolveComparison, resolveWindow } from '@/scene/resolve-window';
import type { Span } from '@/scene/resolve-window';
import { useScene } from '@/scene/scene-context';
import type { EngineClient } from '@/workers/engine-client';
import { theEngine } from './the-engine';
import { theFeed } from './the-feed';
import { toIncidentFilter } from './to-incident-filter';
import { useEngineView } from './use-engine-view';
import { useLayerRows } from './use-layer-rows';

const HOURLY_UP_TO_SECONDS = 8 * 86_400;
const WHOLE_DISTRICT = 'district';

/** Loads the incidents, keeps them live, and answers the scene with one view that all panels share. */
export function IncidentViews({ children }: { readonly children: ReactNode }) {
  const district = useDistrict();
  const { engine, feed, state } = useFeed(district);
  const areas = useDensityAreas(engine, district, state.revision > 0);
  const spans = useSpans(district);
  const request = useViewRequest(spans, state.asOfSeconds, areas);
  // A picture of the first rows alone would only delay that of all: none is asked for before the feed says so.
  const hasRows = state.loadedMonths > 0 || state.phase !== 'loading';
  const answer = useEngineView(engine, hasRows ? request : null, state.revision);
  const { busy } = answer;
  const lacksComparison =
    answer.view !== null && spans.comparison !== null && !reachesBack(answer.view.extent, spans.comparison);
  const view = useMemo(
    () => (lacksComparison && answer.view ? { ...answer.view, comparison: null } : answer.view),
    [answer.view, lacksComparison],
  );

  const value = useMemo<IncidentView>(
    () => ({
      view,
      busy: busy && state.phase === 'ready',
      load: { ...state, retry: () => feed.restart(district) },
      live: state.live,
      freshAt: state.freshAt,
      query: { filter: request.filter, window: request.window, asOfSeconds: request.asOfSeconds },
      request,
      revision: state.revision,
      ...spans,
      lacksComparison,
      engine,
    }),
    [view, busy, state, feed, district, spans, lacksComparison, engine, request],
  );
  return <IncidentViewProvider value={value}>{children}</IncidentViewProvider>;
}

function useFeed(district: District) {
  const client = useQueryClient();
  const engine = theEngine();
  const feed = theFeed(client);
  const state = useSyncExternalStore(feed.subscribe, feed.read);
  useEffect(() => {
    feed.start(district);
    return () => feed.end();
  }, [feed, district]);
  return { engine, feed, state };
}

function useSpans(district: District): { readonly window: Span; readonly comparison: Span | null } {
  const { scene } = useScene();
  return useMemo(() => {
    const frame = toTimeFrame(district);
    const window = resolveWindow(scene.window, frame);
    return { window, comparison: resolveComparison(scene.comparison, window, frame.offsets) };
  }, [district, scene.window, scene.comparison]);
}

/** Names the scope's and the district's boundaries to the engine, so that density is cut to them. */
function useDensityAreas(engine: EngineClient, district: District, started: boolean): ReadonlySet<string> {
  const { scene } = useScene();
  const tree = useRegionTree();
  const { data: shapes } = useQuery(collectionQueries.regionShapes());
  const [defined, setDefined] = useState<{ district: District; ids: ReadonlySet<string> }>();
  const wanted = scene.scope ?? WHOLE_DISTRICT;

  useEffect(() => {
    if (!shapes || !started) return;
    const roots = new Set<string>(tree.childrenOf(null).map(({ code }) => code));
    const parts = shapes.filter(({ properties: { code } }) =>
      wanted === WHOLE_DISTRICT ? roots.has(code) : code === wanted,
    );
    const level = parts[0]?.properties.level;
    const polygons = parts.filter((part) => part.properties.level === level).flatMap(polygonsOf);
    if (polygons.length === 0) return;
    void engine.defineArea(wanted, polygons).then(() =>
      setDefined((before) => ({
        district,
        ids: new Set([...(before?.district === district ? before.ids : []), wanted]),
      })),
    );
  }, [engine, district, tree, shapes, wanted, started]);

  return useMemo(
    () => (defined?.district === district ? defined.ids : new Set<string>()),
    [defined, district],
  );
}

function polygonsOf({ geometry }: RegionShape): number[][][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function useViewRequest(
  { window, comparison }: { readonly window: Span; readonly comparison: Span | null },
  asOfSeconds: number,
  areas: ReadonlySet<string>,
): ViewRequest {
  const { scene } = useScene();
  const tree = useRegionTree();
  const { timePrecision } = useDistrict();
  const rows = useLayerRows();
  const densityNeed = useMemo(
    () =>
      rows
        .filter(({ state }) => state.visible)
        .map(({ module, row, state }) => module.needs(row.key, module.settings.parse(state.settings)).density)
        .find((need) => need !== undefined),
    [rows],
  );
  const areaId = scene.scope ?? WHOLE_DISTRICT;
  const filter = useMemo(() => toIncidentFilter(scene, tree), [scene, tree]);
  const hourly = timePrecision === 'instant' && window.toSeconds - window.fromSeconds <= HOURLY_UP_TO_SECONDS;
  return {
    filter,
    window,
    comparison,
    asOfSeconds,
    histogramUnit: hourly ? 'hour' : 'day',
    density: densityNeed
      ? {
          ...densityNeed,
          areaId: areas.has(areaId) ? areaId : null,
          withComparison: scene.swipe !== null && comparison !== null,
        }
      : null,
  };
}
