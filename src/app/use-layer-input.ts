import { useMemo } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import type { RegionShape } from '@/client/collections/collection-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { warningQueries } from '@/client/warnings/warning-queries';
import { useTimeFrame } from '@/client/district/use-time-frame';
import type { District } from '@/domain/district/district';
import { regionCode } from '@/domain/region/region';
import { rankedLevel } from '@/domain/region/region-tree';
import type { EngineView } from '@/engine/engine-view';
import type {
  CollectionItems,
  LayerInput,
  MapSelection,
  RegionCounts,
  RegionShapes,
} from '@/layers/layer-input';
import type { MapView } from '@/map/map-events';
import { useIncidentView } from '@/panels/incident-view';
import type { LayerListRow } from '@/panels/layer-view';
import { readLevelFigures } from '@/panels/region-figures';
import { useStudySource } from '@/panels/study-view';
import { lengthInDays } from '@/scene/resolve-window';
import type { Span } from '@/scene/resolve-window';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useCoverageInput } from './use-coverage-input';
import { usePatrolInput } from './use-patrol-input';
import { useDensityInput } from './use-density-input';
import { usePointsInView } from './use-points-in-view';

/** Everything the shown layers draw from, gathered from the scene, the engine, the collections and the studies. */
export function useLayerInput(
  rows: readonly LayerListRow[],
  mapView: MapView | null,
  sizeFactor: number,
): LayerInput {
  const drawn = useDrawnScene(sizeFactor);
  const { district, language } = drawn;
  const { data: shapes } = useQuery(collectionQueries.regionShapes());
  const { view, window } = useIncidentView();
  const collections = useCollections(rows);
  const studies = useStudyResults(rows);
  const coverage = useCoverageInput(rows);
  const warnings = useStandingWarnings(rows);
  const patrol = usePatrolInput(rows);
  const points = usePointsInView(rows, mapView);
  const regionCounts = useRegionCounts(view, window);
  const density = useDensityInput(district, view);
  const regionShapes = useMemo(
    () => toShapesByLevel(shapes ?? [], district, language),
    [shapes, district, language],
  );

  return useMemo<LayerInput>(
    () => ({
      ...drawn,
      regionShapes,
      density,
      regionCounts,
      points,
      collections,
      studies,
      coverage,
      warnings,
      patrol,
    }),
    [drawn, regionShapes, density, regionCounts, points, collections, studies, coverage, warnings, patrol],
  );
}

type DrawnScene = Pick<
  LayerInput,
  | 'theme'
  | 'language'
  | 'district'
  | 'scopeCode'
  | 'selection'
  | 'lasso'
  | 'notes'
  | 'comparing'
  | 'sizeFactor'
>;

/** What the scene and the screen say, whatever data have come. */
function useDrawnScene(sizeFactor: number): DrawnScene {
  const district = useDistrict();
  const { scene } = useScene();
  const { tokens } = useTheme();
  const { language } = useText();
  const hasComparison = useIncidentView().comparison !== null;
  const { scope, selection, lasso, notes, swipe } = scene;
  return useMemo(
    () => ({
      theme: tokens,
      language,
      district,
      scopeCode: scope === null ? null : regionCode(scope),
      selection: toMapSelection(selection),
      lasso,
      notes,
      comparing: swipe !== null && hasComparison,
      sizeFactor,
    }),
    [tokens, language, district, scope, selection, lasso, notes, swipe, hasComparison, sizeFactor],
  );
}

function toMapSelection(selection: Scene['selection']): MapSelection {
  return {
    regionCodes: selection?.kind === 'region' ? [regionCode(selection.code)] : [],
    incidentRowId: selection?.kind === 'incident' ? selection.id : null,
    feature:
      selection?.kind === 'feature' ? { collectionId: selection.collectionId, code: selection.code } : null,
  };
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

/** Asked for while a shown row needs them; the stream has them renewed. */
function useStandingWarnings(rows: readonly LayerListRow[]): LayerInput['warnings'] {
  const enabled = rows.some(
    ({ module, row, state }) =>
      state.visible && module.needs(row.key, module.settings.parse(state.settings)).warnings === true,
  );
  const { data } = useQuery({ ...warningQueries.list('active'), enabled });
  return (enabled && data?.warnings) || null;
}

/** Counts by region of the level the ranking shows, as a view has them over its window. */
export function useRegionCounts(view: EngineView | null, window: Span): RegionCounts | null {
  const tree = useRegionTree();
  const { scene } = useScene();
  const { offsets } = useTimeFrame();
  const windowDays = Math.max(1, lengthInDays(window, offsets));
  return useMemo(() => {
    if (!view) return null;
    const levelId = rankedLevel(tree, { scope: scene.scope, level: scene.level });
    if (levelId === null) return null;
    const figures = readLevelFigures(levelId, tree, view);
    if (!figures) return null;
    const counts = new Map<string, number | null>(
      figures.regions.map(({ region, now }) => [region.code, now]),
    );
    return { levelId, counts, outside: figures.outside, windowDays };
  }, [view, tree, scene.scope, scene.level, windowDays]);
}
