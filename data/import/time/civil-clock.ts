import { buildZoneOffsets, civilToEpochSeconds, type ZoneOffsets } from '@/domain/time/civil-time';
import { ImportRefusal } from '../import-refusal';
import type { Moment } from './parse-moment';

/** Turns what clocks of one time zone show into instants. */
export interface CivilClock {
  readonly timeZone: string;
  readonly offsets: ZoneOffsets;
  /** Epoch milliseconds UTC. In the hour a spring skips the later offset is taken, in the one autumn repeats the first. */
  readonly toEpoch: (moment: Moment) => number;
}

const YEARS_AHEAD = 20;
/** Finding the changes of a zone takes a moment; the zones of one process are few. */
const known = new Map<string, ZoneOffsets>();

/**
 * @param nowMilliseconds Epoch; the clock is good from 1970 to twenty years after it.
 * @throws {ImportRefusal} If the runtime does not know the zone.
 */
export function buildCivilClock(timeZone: string, nowMilliseconds: number): CivilClock {
  const endYear = new Date(nowMilliseconds).getUTCFullYear() + YEARS_AHEAD;
  const key = `${timeZone} ${endYear}`;
  const offsets = known.get(key) ?? readOffsets(timeZone, Date.UTC(endYear, 0) / 1000);
  known.set(key, offsets);
  return {
    timeZone,
    offsets,
    toEpoch: ({ civilSeconds, offsetSeconds }) =>
      1000 *
      (offsetSeconds === null ? civilToEpochSeconds(offsets, civilSeconds) : civilSeconds - offsetSeconds),
  };
}

function readOffsets(timeZone: string, toSeconds: number): ZoneOffsets {
  try {
    return buildZoneOffsets(timeZone, 0, toSeconds);
  } catch {
    throw new ImportRefusal('time-zone-unknown', {
      zh: `不认识时区“${timeZone}”。请用 IANA 名称，如 Asia/Shanghai、America/New_York。`,
      en: `The time zone "${timeZone}" is not known. Use an IANA name such as Asia/Shanghai or America/New_York.`,
    });
  }
}
