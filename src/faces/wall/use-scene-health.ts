import { useEffect, useMemo, useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { District } from '@/domain/district/district';
import type { RegionTree } from '@/domain/region/region-tree';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { PlaylistItem } from '@/domain/wall/playlist';
import { LAYER_CATALOG } from '@/layers/catalog';
import { isShownByDefault } from '@/layers/module';
import type { LayerModule, LayerRow } from '@/layers/module';
import { useIncidentView } from '@/panels/incident-view';
import { useStudySource } from '@/panels/study-view';
import type { StudySource } from '@/panels/study-view';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { parseSceneQuery } from '@/scene/scene-url';
import { healthWords } from './wall-words';

/** What came of looking at a scene: `null` while that is not known. */
export type SceneHealth =
  { readonly kind: 'ready' } | { readonly kind: 'broken'; readonly reason: LocalizedText } | null;

const READY: SceneHealth = { kind: 'ready' };

/**
 * Looks at a scene before it is shown: data there, region and layers known, type loaded, and the statistics that its
 * layers draw computed, so that it appears whole. Those of another window, scope or filter than is on the map cannot be
 * computed before; they are looked at once the scene is shown.
 */
export function useSceneHealth(item: PlaylistItem | null): SceneHealth {
  const district = useDistrict();
  const tree = useRegionTree();
  const source = useStudySource();
  const { scene: current } = useScene();
  const { load } = useIncidentView();
  const hasType = useTypeFor(item?.title.zh ?? '');
  const scene = useMemo(() => (item ? parseSceneQuery(item.query).scene : null), [item]);
  const references =
    scene && isSameQuestion(scene, current) ? studiesOf(shownRows(scene, district), scene) : [];
  const results = useQueries({ queries: references.map((reference) => source.optionsFor(reference)) });

  if (!scene) return null;
  if (load.phase === 'failed') return { kind: 'broken', reason: healthWords('data') };
  const fault = plainFault(scene, district, tree);
  if (fault) return { kind: 'broken', reason: fault };
  if (load.phase === 'loading' || !hasType) return null;
  return healthOf(references, results);
}

interface OfferedRow {
  readonly module: LayerModule;
  readonly row: LayerRow;
}

function offeredRows({ cloudMap }: Scene, district: District): OfferedRow[] {
  return LAYER_CATALOG.filter(({ cloudMaps }) => cloudMaps?.includes(cloudMap) ?? true).flatMap((module) =>
    module.rows(district).map((row) => ({ module, row })),
  );
}

function shownRows(scene: Scene, district: District): OfferedRow[] {
  return offeredRows(scene, district).filter(({ row }) =>
    scene.layers ? scene.layers.includes(row.id) : isShownByDefault(row, scene.cloudMap),
  );
}

function plainFault(scene: Scene, district: District, tree: RegionTree): LocalizedText | null {
  const { scope, layers } = scene;
  if (scope !== null && !tree.byCode.has(scope)) return healthWords('scope', () => ({ code: scope }));
  const known = new Set(offeredRows(scene, district).map(({ row }) => row.id));
  const unknown = (layers ?? []).filter((id) => !known.has(id));
  if (unknown.length === 0) return null;
  return healthWords('layers', (language) => ({ names: unknown.join(language === 'zh' ? '、' : ', ') }));
}

/** Whether two scenes ask the same of the incidents, so that what is computed for one holds for the other. */
function isSameQuestion(a: Scene, b: Scene): boolean {
  const question = ({ scope, window, comparison, filters, lasso, studySettings, level }: Scene) =>
    JSON.stringify([scope, window, comparison, filters, lasso, studySettings, level]);
  return question(a) === question(b);
}

type Reference = Parameters<StudySource['optionsFor']>[0];

function studiesOf(rows: readonly OfferedRow[], { layerSettings }: Scene): Reference[] {
  const references = rows.flatMap(
    ({ module, row }) =>
      module.needs(row.key, module.settings.parse(layerSettings[row.id] ?? {})).studies ?? [],
  );
  return [...new Map(references.map((reference) => [reference.id, reference])).values()];
}

type Outcome = UseQueryResult<{
  readonly kind: 'assessed' | 'not-assessable';
  readonly reason?: LocalizedText;
}>;

function healthOf(references: readonly Reference[], results: readonly Outcome[]): SceneHealth {
  for (const [i, { data, isError }] of results.entries()) {
    const { title } = references[i]!;
    if (isError && !data) {
      return {
        kind: 'broken',
        reason: healthWords('studyFailed', (language) => ({ what: title[language] })),
      };
    }
    const reason = data?.kind === 'not-assessable' ? data.reason : undefined;
    if (reason) {
      return {
        kind: 'broken',
        reason: healthWords('study', (language) => ({ what: title[language], reason: reason[language] })),
      };
    }
  }
  return results.every(({ data }) => data !== undefined) ? READY : null;
}

/** Whether the characters of a title can be drawn; a browser that cannot say so draws them as it can. */
function useTypeFor(text: string): boolean {
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const done = () => {
      if (current) setLoaded(text);
    };
    const fonts = (document as { readonly fonts?: FontFaceSet }).fonts;
    (fonts?.load('16px "Noto Sans SC Variable"', text) ?? Promise.resolve()).then(done, done);
    return () => {
      current = false;
    };
  }, [text]);
  return loaded === text;
}
