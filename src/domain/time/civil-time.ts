/** Offset of a time zone over a span: constant pieces, oldest first. */
export interface ZoneOffsets {
  /** Start of each piece, epoch seconds UTC; the first is at or before the span. */
  readonly startsSeconds: readonly number[];
  /** Local time minus UTC in each piece, in seconds. */
  readonly offsetsSeconds: readonly number[];
}

const DAY_SECONDS = 86_400;

/**
 * Finds the pieces of constant UTC offset of a zone between two instants.
 *
 * @param timeZone    IANA name, such as `Asia/Shanghai`.
 * @param fromSeconds Start of the span, epoch seconds UTC.
 * @param toSeconds   End of the span, exclusive.
 * @throws {RangeError} If the zone is not known to the runtime.
 */
export function buildZoneOffsets(timeZone: string, fromSeconds: number, toSeconds: number): ZoneOffsets {
  const offsetAt = buildOffsetReader(timeZone);
  // Of a fraction of a second no offset can be read, and the search below would never end.
  const [first, last] = [Math.floor(fromSeconds), Math.ceil(toSeconds)];
  const startsSeconds = [first];
  const offsetsSeconds = [offsetAt(first)];
  for (let at = first; at < last; at += 7 * DAY_SECONDS) {
    const next = Math.min(at + 7 * DAY_SECONDS, last);
    const before = offsetAt(at);
    if (offsetAt(next) === before) continue;
    let low = at;
    let high = next;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    startsSeconds.push(high);
    offsetsSeconds.push(offsetAt(high));
  }
  return { startsSeconds, offsetsSeconds };
}

/** Offset in force at an instant, in seconds; the nearest piece outside the span. */
export function offsetAt(offsets: ZoneOffsets, epochSeconds: number): number {
  const { startsSeconds, offsetsSeconds } = offsets;
  let piece = startsSeconds.length - 1;
  while (piece > 0 && startsSeconds[piece]! > epochSeconds) piece--;
  return offsetsSeconds[piece]!;
}

/** The instant at which a zone's clocks show a civil time. In a gap the later offset is taken, in a fold the earlier. */
export function civilToEpochSeconds(offsets: ZoneOffsets, civilSeconds: number): number {
  const first = civilSeconds - offsetAt(offsets, civilSeconds);
  return civilSeconds - offsetAt(offsets, first);
}

/** Whole days since 1970-01-01 of a zone's calendar. */
export function civilDay(offsets: ZoneOffsets, epochSeconds: number): number {
  return Math.floor((epochSeconds + offsetAt(offsets, epochSeconds)) / DAY_SECONDS);
}

/** The instant a zone's calendar day begins, epoch seconds UTC. */
export function dayStartSeconds(offsets: ZoneOffsets, day: number): number {
  return civilToEpochSeconds(offsets, day * DAY_SECONDS);
}

/** Weekday of a civil day, Monday 0 to Sunday 6 (1970-01-01 was a Thursday). */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Hour of a week, Monday 00 = 0 to Sunday 23 = 167, on a zone's clocks. */
export function hourOfWeek(offsets: ZoneOffsets, epochSeconds: number): number {
  const civil = epochSeconds + offsetAt(offsets, epochSeconds);
  const day = Math.floor(civil / DAY_SECONDS);
  return weekdayOfDay(day) * 24 + Math.floor((civil - day * DAY_SECONDS) / 3600);
}

/** `yyyy-mm` of a zone's calendar. */
export function civilMonth(offsets: ZoneOffsets, epochSeconds: number): string {
  return formatCivilDay(civilDay(offsets, epochSeconds)).slice(0, 7);
}

/** `yyyy-mm-dd` of a civil day. */
export function formatCivilDay(day: number): string {
  return new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** Civil day of `yyyy-mm-dd`; `null` where that is no date. */
export function parseCivilDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  const day = milliseconds / 1000 / DAY_SECONDS;
  return formatCivilDay(day) === text ? day : null;
}

function buildOffsetReader(timeZone: string): (epochSeconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (epochSeconds) => {
    const parts = Object.fromEntries(
      format.formatToParts(epochSeconds * 1000).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - epochSeconds;
  };
}
