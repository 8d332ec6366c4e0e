import type { RegionSet } from '../regions/region-set';
import { buildRegionStamper } from '../regions/region-stamper';
import type { ProblemCode } from '../report/problem-kinds';
import { buildCivilClock } from '../time/civil-clock';
import { parseMoment } from '../time/parse-moment';
import { zoneAt } from '../time/zone-at';

/** The district that cameras are taken into. */
export interface CameraDistrict {
  readonly regions: RegionSet;
  /** Of the times in the file, as the user says or as the district has it; `null` to go by its position. */
  readonly timeZone: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A value, or what is wrong with the text it should be read from; neither where the text is empty. */
export interface Parsed<Value> {
  readonly value: Value | null;
  readonly problem: ProblemCode | null;
}

/** Reads of a camera what only its district can tell. */
export interface RecordReader {
  /** Code of the finest region a place is in; `null` outside all. */
  readonly gridAt: (position: readonly [number, number]) => string | null;
  /** Code of the region that a code or name means, finest level first. */
  readonly parseGrid: (text: string) => Parsed<string>;
  /** An instant as RFC 3339; a day alone is its first or its last moment. */
  readonly parseInstant: (text: string, ofDay: 'first' | 'last') => Parsed<string>;
}

const NOTHING = { value: null, problem: null };
const DAY_MILLISECONDS = 86_400_000;

export function buildRecordReader({ regions, timeZone, now }: CameraDistrict): RecordReader {
  const stamper = buildRegionStamper(regions);
  const finestFirst = regions.hierarchies.flatMap(({ levelIds }) => levelIds.toReversed());
  const [west, south, east, north] = regions.bbox;
  const isPlaced = Number.isFinite(west + east);
  const zone = timeZone ?? (isPlaced ? zoneAt((west + east) / 2, (south + north) / 2) : null);
  const clock = buildCivilClock(zone ?? 'UTC', now);
  return {
    gridAt: ([longitude, latitude]) => stamper.stamp(longitude, latitude)[0] ?? null,
    parseGrid: (text) => {
      if (text === '') return NOTHING;
      for (const levelId of finestFirst) {
        const value = stamper.parse(levelId, text);
        if (value !== null) return { value, problem: null };
      }
      return { value: null, problem: 'camera-grid-unknown' };
    },
    parseInstant: (text, ofDay) => {
      if (text === '') return NOTHING;
      const moment = parseMoment(text, 'mdy');
      const isTold = moment && (zone !== null || moment.offsetSeconds !== null);
      if (!isTold) return { value: null, problem: 'camera-date-unreadable' };
      const restOfDay = moment.precision === 'day' && ofDay === 'last' ? DAY_MILLISECONDS - 1 : 0;
      return { value: new Date(clock.toEpoch(moment) + restOfDay).toISOString(), problem: null };
    },
  };
}
