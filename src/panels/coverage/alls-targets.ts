import { z } from 'zod';
import { SHARP_EYES_TARGETS } from '@/domain/camera/sharp-eyes-targets';
import { useScene } from '@/scene/scene-context';

/** The four “alls”: full coverage, full sharing, always available, fully controllable. */
export const ALLS = ['area', 'shared', 'time', 'control'] as const;
export type All = (typeof ALLS)[number];

/** How the scene keeps them: the name of its entry among the settings of studies. */
const SETTINGS_ID = 'alls-targets';

const percent = (all: All) => {
  const share = SHARP_EYES_TARGETS[all];
  const usual = share === null ? '' : String(100 * share);
  return z
    .string()
    .refine((text) => parseTarget(text) !== undefined)
    .default(usual)
    .catch(usual);
};

/** Percent as written; empty where no figure is set. */
const schema = z.object({
  area: percent('area'),
  shared: percent('shared'),
  time: percent('time'),
  control: percent('control'),
});
export type AllsTargets = z.output<typeof schema>;

/** A share from 0 to 1; `null` where no target is set, `undefined` where the text is no percentage. */
export function parseTarget(text: string): number | null | undefined {
  const plain = text.trim().replace(/[%％]$/u, '');
  if (plain === '') return null;
  const value = Number(plain);
  return value > 0 && value <= 100 ? value / 100 : undefined;
}

/** The targets of the scene, and a way to set others: a link or saved scene carries them. */
export function useAllsTargets(): readonly [AllsTargets, (part: Partial<AllsTargets>) => void] {
  const { scene, change } = useScene();
  return [
    schema.parse(scene.studySettings[SETTINGS_ID] ?? {}),
    (part) =>
      change(({ studySettings }) => ({
        studySettings: { ...studySettings, [SETTINGS_ID]: { ...studySettings[SETTINGS_ID], ...part } },
      })),
  ];
}
