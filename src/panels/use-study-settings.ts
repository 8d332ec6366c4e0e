import { useScene } from '@/scene/scene-context';
import type { LayerSettings } from '@/scene/scene';
import type { StudyReference } from '@/studies/study';

/** What the scene tells a study, and a way to tell it something else. */
export function useStudySettings<Settings extends object, Result>(
  reference: StudyReference<Settings, Result>,
): readonly [settings: Settings, set: (part: Partial<Settings>) => void] {
  const { scene, change } = useScene();
  const settings = reference.settings.parse(scene.studySettings[reference.id] ?? {});
  const set = (part: Partial<Settings>) =>
    change(({ studySettings }) => ({
      studySettings: {
        ...studySettings,
        [reference.id]: { ...studySettings[reference.id], ...(part as unknown as LayerSettings) },
      },
    }));
  return [settings, set];
}
