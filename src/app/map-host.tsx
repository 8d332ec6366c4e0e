import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import type { RegionShape } from '@/client/collections/collection-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { District } from '@/domain/district/district';
import { regionCode } from '@/domain/region/region';
import type { RegionTree } from '@/domain/region/region-tree';
import type { DensityMap } from '@/engine/density/density-maps';
import type { EngineView } from '@/engine/engine-view';
import type { RasterGrid } from '@/engine/density/raster-grid';
import type {
  CollectionItems,
  DensityInput,
  LayerInput,
  RegionCounts,
  RegionShapes,
} from '@/layers/layer-input';
import { MapCanvas } from '@/map/map-canvas';
import type { MapHover, MapPick, MapView } from '@/map/map-events';
import { useIncidentView } from '@/panels/incident-view';
import { LayerViewProvider } from '@/panels/layer-view';
import { useStudySource } from '@/panels/study-view';
import type { LayerListRow } from '@/panels/layer-view';
import { readLevelFigures } from '@/panels/region-figures';
import { lengthInDays } from '@/scene/resolve-window';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { MapTooltip } from './map-tooltip';
import { useCoverageInput } from './use-coverage-input';
import { useCameraRequest } from './use-camera-request';
import { useLayerRows } from './use-layer-rows';
import { usePointsInView } from './use-points-in-view';
import styles from './map-host.module.css';

/** Gives the one map what the scene and the data say, and turns what a hand does on it into scene changes. */
export function MapHost({ children }: { readonly children: ReactNode }) {
  const rows = useLayerRows();
  const [view, setView] = useState<MapView | null>(null);
  const input = useLayerInput(rows, view);
  const layerView = useMemo(() => ({ input, rows }), [input, rows]);
  return (
    <LayerViewProvider value={layerView}>
      <HostedMap input={input} rows={rows} onView={setView} />
      {children}
    </LayerViewProvider>
  );
}

/** Collections whose features have a card of their own; a click on others means the region below. */
const HAS_CARD: readonly string[] = ['cameras', 'key-sections', 'key-places'];

interface HostedMapProps {
  readonly input: LayerInput;
  readonly rows: readonly LayerListRow[];
  readonly onView: (view: MapView) => void;
}

function HostedMap({ input, rows, onView }: HostedMapProps) {
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const { comparison } = useIncidentView();
  const [hover, setHover] = useState<MapHover | null>(null);
  const { request, initialCamera, onMoveEnd, fitScope } = useCameraRequest();
  const states = useMemo(() => rows.map(({ state }) => state), [rows]);

  const pick = (picked: MapPick) => {
    if (picked.incidentRowId !== null) {
      change({ selection: { kind: 'incident', id: picked.incidentRowId } });
      return;
    }
    if (picked.feature && HAS_CARD.includes(picked.feature.collectionId)) {
      change({ selection: { kind: 'feature', ...picked.feature } });
      return;
    }
    const code = regionToSelect(picked, scene, tree);
    change({ selection: code === null ? null : { kind: 'region', code } });
  };
  const moved = useCallback(
    (view: MapView) => {
      onView(view);
      onMoveEnd(view);
    },
    [onView, onMoveEnd],
  );

  return (
    <div className={styles['map']} id="map">
      <MapCanvas
        input={input}
        rows={states}
        initialCamera={initialCamera}
        request={request}
        swipeFraction={scene.swipe ?? 0.5}
        onMoveEnd={moved}
        onHover={setHover}
        onPick={pick}
        onLasso={(ring) => change({ lasso: ring ? ring.map(([x, y]) => [x, y]) : null })}
        onSwipe={(fraction) => change({ swipe: fraction }, 'replace')}
        {...(comparison
          ? { onToggleCompare: () => change({ swipe: scene.swipe === null ? 0.5 : null }) }
          : {})}
        onFitScope={fitScope}
        onReloadNeeded={() => location.reload()}
      />
      {hover ? <MapTooltip hover={hover} /> : null}
    </div>
  );
}

/** The region a click means: of the level the ranking shows, else the finest below the scope's own. */
function regionToSelect({ regionCodes }: MapPick, scene: Scene, tree: RegionTree): string | null {
  const regions = regionCodes.flatMap((code) => tree.byCode.get(code) ?? []);
  const asked = regions.find(({ levelId }) => levelId === scene.level);
  if (asked) return asked.code;
  const scopeLevel = scene.scope === null ? null : (tree.byCode.get(scene.scope)?.levelId ?? null);
  const above = scopeLevel ?? tree.childrenOf(null)[0]?.levelId ?? null;
  const below = regions.find(({ levelId }) => tree.levelById.get(levelId)?.parentId === above);
  return (below ?? regions.at(-1))?.code ?? null;
}

function useLayerInput(rows: readonly LayerListRow[], mapView: MapView | null): LayerInput {
  const district = useDistrict();
  const { scene } = useScene();
  const { tokens } = useTheme();
  const { language } = useText();
  const { data: shapes } = useQuery(collectionQueries.regionShapes());
  const { view, comparison } = useIncidentView();
  const collections = useCollections(rows);
  const studies = useStudyResults(rows);
  const coverage = useCoverageInput(rows);
  const points = usePointsInView(rows, mapView);
  const regionCounts = useRegionCounts(view);
  const density = useDensity(district, view);
  const regionShapes = useMemo(
    () => toShapesByLevel(shapes ?? [], district, language),
    [shapes, district, language],
  );

  return useMemo<LayerInput>(
    () => ({
      theme: tokens,
      language,
      district,
      scopeCode: scene.scope === null ? null : regionCode(scene.scope),
      regionShapes,
      density,
      regionCounts,
      points,
      collections,
      studies,
      coverage,
      selection: {
        regionCodes: scene.selection?.kind === 'region' ? [regionCode(scene.selection.code)] : [],
        incidentRowId: scene.selection?.kind === 'incident' ? scene.selection.id : null,
        feature:
          scene.selection?.kind === 'feature'
            ? { collectionId: scene.selection.collectionId, code: scene.selection.code }
            : null,
      },
      lasso: scene.lasso,
      comparing: scene.swipe !== null && comparison !== null,
      sizeFactor: 1,
    }),
    [
      tokens,
      language,
      district,
      regionShapes,
      density,
      regionCounts,
      points,
      collections,
      studies,
      coverage,
      comparison,
      scene.scope,
      scene.selection,
      scene.lasso,
      scene.swipe,
    ],
  );
}

function toShapesByLevel(
  shapes: readonly RegionShape[],
  { regions }: District,
  language: 'zh' | 'en',
): ReadonlyMap<string, RegionShapes> {
  const names = new Map(regions.map(({ code, name }) => [code as string, nameIn(language, name)]));
  const byLevel = new Map<string, RegionShape[]>();
  for (const shape of shapes) {
    const { code, level } = shape.properties;
    const named = { ...shape, properties: { ...shape.properties, name: names.get(code) ?? code } };
    byLevel.set(level, [...(byLevel.get(level) ?? []), named]);
  }
  return new Map(
    [...byLevel].map(([level, features]) => [level, { type: 'FeatureCollection' as const, features }]),
  );
}

function useCollections(rows: readonly LayerListRow[]): ReadonlyMap<string, CollectionItems> {
  const ids = [
    ...new Set(
      rows.flatMap(({ module, row, state }) =>
        state.visible ? (module.needs(row.key, module.settings.parse(state.settings)).collections ?? []) : [],
      ),
    ),
  ].sort();
  const idsKey = ids.join();
  const results = useQueries({ queries: ids.map((id) => collectionQueries.items(id)) });
  const loaded = results.map(({ data }) => data);
  const loadedKey = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  return useMemo(
    () =>
      new Map(
        ids.flatMap((id, i) =>
          loaded[i]
            ? [[id, { type: 'FeatureCollection' as const, features: loaded[i] } as CollectionItems]]
            : [],
        ),
      ),
    // Both lists are new at every render; what they hold is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [idsKey, loadedKey],
  );
}

function useStudyResults(rows: readonly LayerListRow[]): ReadonlyMap<string, unknown> {
  const source = useStudySource();
  const references = rows.flatMap(({ module, row, state }) =>
    state.visible ? (module.needs(row.key, module.settings.parse(state.settings)).studies ?? []) : [],
  );
  const wanted = [...new Map(references.map((reference) => [reference.id, reference])).values()];
  const results = useQueries({ queries: wanted.map((reference) => source.optionsFor(reference)) });
  const key = wanted.map(({ id }) => id).join();
  const answeredKey = results.map(({ dataUpdatedAt, status }) => `${status} ${dataUpdatedAt}`).join();
  return useMemo(
    () =>
      new Map(
        results.flatMap(({ data }, i): [string, unknown][] =>
          data?.kind === 'assessed' ? [[wanted[i]!.id, data.result]] : [],
        ),
      ),
    // Both lists are new at every render; what they hold is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key, answeredKey],
  );
}

function useRegionCounts(view: EngineView | null): RegionCounts | null {
  const tree = useRegionTree();
  const { scene } = useScene();
  const { window } = useIncidentView();
  const { offsets } = useTimeFrame();
  const windowDays = Math.max(1, lengthInDays(window, offsets));
  return useMemo(() => {
    if (!view) return null;
    const scopeLevel = scene.scope === null ? null : (tree.byCode.get(scene.scope)?.levelId ?? null);
    const root = tree.childrenOf(null)[0]?.levelId ?? null;
    const levelId = scene.level ?? tree.levelsBelow(scopeLevel ?? root)[0]?.id ?? root;
    if (levelId === null) return null;
    const figures = readLevelFigures(levelId, tree, view);
    if (!figures) return null;
    const counts = new Map<string, number | null>(
      figures.regions.map(({ region, now }) => [region.code, now]),
    );
    return { levelId, counts, outside: figures.outside, windowDays };
  }, [view, tree, scene.scope, scene.level, windowDays]);
}

function useDensity(district: District, view: EngineView | null): DensityInput | null {
  const originMeters = useMemo(() => toLocalOrigin(district), [district]);
  const [keptGrid, keepGrid] = useState<RasterGrid | null>(null);
  const density = view?.density ?? null;
  const grid = density && keptGrid && isSameGrid(density.grid, keptGrid) ? keptGrid : (density?.grid ?? null);
  if (grid !== keptGrid && grid !== null) keepGrid(grid);
  return useMemo(() => {
    if (!view || !density || !grid) return null;
    const field = (part: NonNullable<DensityMap['comparison']>, all: number) => ({
      grid,
      originMeters,
      perSquareKilometer: part.values,
      bandwidthMeters: density.bandwidthMeters,
      drawn: part.points,
      all,
    });
    return {
      now: field(density.window, view.window.totals.total),
      before:
        density.comparison && view.comparison
          ? field(density.comparison, view.comparison.totals.total)
          : null,
    };
  }, [view, density, grid, originMeters]);
}

/** The engine's local origin: the rounded middle of the district in its projection. */
function toLocalOrigin({
  projection,
  bbox: [west, south, east, north],
}: District): readonly [number, number] {
  const [x, y] = buildProjection(projection).toMeters((west + east) / 2, (south + north) / 2);
  return [Math.round(x), Math.round(y)];
}

function isSameGrid(a: RasterGrid, b: RasterGrid): boolean {
  return (
    a.west === b.west &&
    a.south === b.south &&
    a.cellMeters === b.cellMeters &&
    a.columns === b.columns &&
    a.rows === b.rows
  );
}
