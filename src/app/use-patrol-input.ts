import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { patrolQueries } from '@/client/patrols/patrol-queries';
import { NO_PATROL } from '@/layers/layer-input';
import type { PatrolInput } from '@/layers/layer-input';
import type { LayerListRow } from '@/panels/layer-view';
import { PATROL_SETTINGS_ID, patrolSettingsSchema } from '@/scene/patrol-settings';
import { useScene } from '@/scene/scene-context';

/** The day of patrols and the walk the scene names, asked for while a shown row needs them. */
export function usePatrolInput(rows: readonly LayerListRow[]): PatrolInput {
  const { scene } = useScene();
  const { day, round, played } = patrolSettingsSchema.parse(scene.studySettings[PATROL_SETTINGS_ID] ?? {});
  const enabled = rows.some(
    ({ module, row, state }) =>
      state.visible && module.needs(row.key, module.settings.parse(state.settings)).patrol === true,
  );
  const { data: report } = useQuery({ ...patrolQueries.report(day === '' ? null : day), enabled });
  const shownDay = report?.day ?? '';
  const { data: path } = useQuery({
    ...patrolQueries.round(shownDay, round),
    enabled: enabled && shownDay !== '' && round !== '',
  });
  return useMemo(
    () =>
      enabled ? { report: report ?? null, round: round === '' ? null : (path ?? null), played } : NO_PATROL,
    [enabled, report, path, round, played],
  );
}
