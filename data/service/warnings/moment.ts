import type { District } from '@/domain/district/district';
import { buildZoneOffsets, civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import { windowClock, type WindowClock } from '@/domain/time/window-clock';

const MINUTE = 60;
const DAY = 86_400;
const LIVE_DATA_SECONDS = 2 * DAY;

/** Days of the past at hand: eight weeks to learn from before ninety days to replay. */
export const PAST_DAYS = 150;

/** The moment rules are judged at. */
export interface RuleMoment {
  readonly clock: WindowClock;
  /** End of the windows, exclusive, epoch seconds UTC. */
  readonly toSeconds: number;
}

/**
 * The data's present: where they are of today, time goes on between reports; an archive stays at its own end. Data known
 * by the day end with their last whole day. Without incidents it is now.
 */
export function ruleMoment(
  { asOf, timeZone, timePrecision }: Pick<District, 'asOf' | 'timeZone' | 'timePrecision'>,
  nowMilliseconds: number,
): RuleMoment {
  const now = Math.floor(nowMilliseconds / 1000);
  const last = asOf === null ? now : Math.floor(asOf / 1000) + 1;
  const present = now - last < LIVE_DATA_SECONDS ? Math.max(last, Math.floor(now / MINUTE) * MINUTE) : last;
  const offsets = buildZoneOffsets(timeZone, present - (PAST_DAYS + 3) * DAY, present + 3 * DAY);
  const toSeconds = timePrecision === 'day' ? dayStartSeconds(offsets, civilDay(offsets, present)) : present;
  return { clock: windowClock(offsets, toSeconds), toSeconds };
}
