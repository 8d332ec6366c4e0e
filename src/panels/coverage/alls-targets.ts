import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { coverageTargetQueries } from '@/client/cameras/coverage-target-queries';
import { ALLS, NATIONAL_TARGETS } from '@/domain/camera/sharp-eyes-targets';
import type { All, AllsTargets, CityTargets } from '@/domain/camera/sharp-eyes-targets';
import { useScene } from '@/scene/scene-context';

/** How the scene keeps its own: the name of its entry among the settings of studies. */
const SETTINGS_ID = 'alls-targets';

const percent = z
  .string()
  .refine((text) => parseTarget(text) !== undefined)
  .optional()
  .catch(undefined);

/** Percent as written; empty where no figure is set, absent where the city's holds. */
const schema = z.object({ area: percent, shared: percent, time: percent, control: percent });
type SceneTargets = z.output<typeof schema>;
/** Percent as written, of all four. */
export type TargetTexts = Readonly<Record<All, string>>;

/** A share from 0 to 1; `null` where no target is set, `undefined` where the text is no percentage. */
export function parseTarget(text: string): number | null | undefined {
  const plain = text.trim().replace(/[%％]$/u, '');
  if (plain === '') return null;
  const value = Number(plain);
  return value > 0 && value <= 100 ? value / 100 : undefined;
}

export function toTexts(targets: AllsTargets): TargetTexts {
  const text = (share: number | null) => (share === null ? '' : String(Number((100 * share).toFixed(4))));
  return {
    area: text(targets.area),
    shared: text(targets.shared),
    time: text(targets.time),
    control: text(targets.control),
  };
}

export interface TargetsInForce {
  readonly texts: TargetTexts;
  /** As the service has them; the national ones until it has answered. */
  readonly city: CityTargets;
  /** Whether the scene has figures of its own in place of the city's. */
  readonly isOfScene: boolean;
  readonly setForScene: (texts: TargetTexts) => void;
  readonly clearScene: () => void;
}

/** The city's targets, or those of the scene where it has its own: a link or saved scene carries them. */
export function useAllsTargets(): TargetsInForce {
  const { scene, change } = useScene();
  const { data: city = NATIONAL_TARGETS } = useQuery(coverageTargetQueries.current());
  const own: SceneTargets = schema.parse(scene.studySettings[SETTINGS_ID] ?? {});
  const ofCity = toTexts(city);
  const texts = Object.fromEntries(ALLS.map((all) => [all, own[all] ?? ofCity[all]])) as TargetTexts;
  return {
    texts,
    city,
    isOfScene: ALLS.some((all) => own[all] !== undefined && own[all] !== ofCity[all]),
    setForScene: (next) =>
      change(({ studySettings }) => ({ studySettings: { ...studySettings, [SETTINGS_ID]: { ...next } } })),
    clearScene: () =>
      change(({ studySettings: { [SETTINGS_ID]: _, ...others } }) => ({ studySettings: others })),
  };
}
