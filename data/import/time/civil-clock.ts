import { buildZoneOffsets, civilToEpochSeconds } from '@/domain/time/civil-time';
import { ImportRefusal } from '../import-refusal';
import type { Moment } from './parse-moment';

/** Turns what clocks of one time zone show into instants. */
export interface CivilClock {
  readonly timeZone: string;
  /** Epoch milliseconds UTC. In the hour a spring skips the later offset is taken, in the one autumn repeats the first. */
  readonly toEpoch: (moment: Moment) => number;
}

const FROM_SECONDS = 0;
const YEARS_AHEAD_SECONDS = 20 * 366 * 86_400;

/** @throws {ImportRefusal} If the runtime does not know the zone. */
export function buildCivilClock(timeZone: string, nowMilliseconds: number): CivilClock {
  const offsets = (() => {
    try {
      return buildZoneOffsets(timeZone, FROM_SECONDS, Math.floor(nowMilliseconds / 1000) + YEARS_AHEAD_SECONDS);
    } catch {
      throw new ImportRefusal('time-zone-unknown', {
        zh: `不认识时区“${timeZone}”。请用 IANA 名称，如 Asia/Shanghai、America/New_York。`,
        en: `The time zone "${timeZone}" is not known. Use an IANA name such as Asia/Shanghai or America/New_York.`,
      });
    }
  })();
  return {
    timeZone,
    toEpoch: ({ civilSeconds, offsetSeconds }) =>
      1000 *
      (offsetSeconds === null ? civilToEpochSeconds(offsets, civilSeconds) : civilSeconds - offsetSeconds),
  };
}
