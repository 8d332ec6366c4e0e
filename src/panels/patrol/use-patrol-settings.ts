import { PATROL_SETTINGS_ID, patrolSettingsSchema } from '@/scene/patrol-settings';
import type { PatrolSettings } from '@/scene/patrol-settings';
import { useScene } from '@/scene/scene-context';
import type { SceneChangeMode } from '@/scene/scene-context';

type SetPatrol = (part: Partial<PatrolSettings>, mode?: SceneChangeMode) => void;

/** What the scene says of the patrols, and a way to say something else. */
export function usePatrolSettings(): readonly [PatrolSettings, SetPatrol] {
  const { scene, change } = useScene();
  const settings = patrolSettingsSchema.parse(scene.studySettings[PATROL_SETTINGS_ID] ?? {});
  const set: SetPatrol = (part, mode) =>
    change(
      ({ studySettings }) => ({
        studySettings: {
          ...studySettings,
          [PATROL_SETTINGS_ID]: { ...studySettings[PATROL_SETTINGS_ID], ...part },
        },
      }),
      mode,
    );
  return [settings, set];
}
