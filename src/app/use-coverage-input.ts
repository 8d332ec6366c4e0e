import { useMemo, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CoverageInput } from '@/layers/layer-input';
import { useCoverageSource } from '@/panels/coverage-view';
import type { CoverageSource } from '@/panels/coverage-view';
import type { LayerListRow } from '@/panels/layer-view';
import { useScene } from '@/scene/scene-context';
import type { CoverageQuestionName } from '@/workers/coverage/coverage-service';

/** What cameras see, as far as a layer that is shown draws it. */
export function useCoverageInput(rows: readonly LayerListRow[]): CoverageInput {
  const source = useCoverageSource();
  if (!source) throw new Error('useCoverageInput needs a CoverageSourceProvider above it');
  const { scene } = useScene();
  const { selection } = scene;
  const code = selection?.kind === 'feature' && selection.collectionId === 'cameras' ? selection.code : null;
  const needed = new Set(
    rows.flatMap(({ module, row, state }) =>
      state.visible ? (module.needs(row.key, module.settings.parse(state.settings)).coverage ?? []) : [],
    ),
  );
  const survey = useWhereNeeded(source, needed, 'survey');
  const demand = useWhereNeeded(source, needed, 'demand');
  const views = useWhereNeeded(source, needed, 'views');
  const depths = useWhereNeeded(source, needed, 'depths');
  const { drafts } = source;
  useSyncExternalStore(drafts.subscribe, drafts.version);
  const sites = drafts.apply(useWhereNeeded(source, needed, 'sites'));
  const { data: camera = null } = useQuery(source.cameraOptions(code));
  return useMemo(
    () => ({ survey, demand, views, depths, sites, camera }),
    [survey, demand, views, depths, sites, camera],
  );
}

function useWhereNeeded<Name extends CoverageQuestionName>(
  source: CoverageSource,
  needed: ReadonlySet<CoverageQuestionName>,
  name: Name,
) {
  const options = source.optionsFor(name);
  const { data } = useQuery({ ...options, enabled: options.enabled === true && needed.has(name) });
  return needed.has(name) ? (data ?? null) : null;
}
