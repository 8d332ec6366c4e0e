import { z } from 'zod';

/** Under which the scene keeps what is looked at of the patrols. */
export const PATROL_SETTINGS_ID = 'patrol';

/** Which day, which walk, and how far it is played. */
export const patrolSettingsSchema = z.object({
  /** Civil day; empty for the newest. */
  day: z.string().default('').catch(''),
  /** Id of a walk; empty for none. */
  round: z.string().default('').catch(''),
  /** Share of the walk's time that has been played, 0 to 1. */
  played: z.number().min(0).max(1).default(1).catch(1),
});
export type PatrolSettings = z.output<typeof patrolSettingsSchema>;
