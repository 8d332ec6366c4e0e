/** A time of day on the clocks of some place. */
export interface ClockTime {
  /** Since midnight; 86,400 for 24:00. */
  readonly seconds: number;
  /** Local time minus UTC where the text says so; else `null`. */
  readonly offsetSeconds: number | null;
}

const HALF_DAYS = '上午|下午|中午|凌晨|早上|晚上|[ap]\\.?m\\.?';
const CLOCK = new RegExp(
  `^(${HALF_DAYS})?\\s*(\\d{1,2})(?:[:时点](\\d{1,2}))?(?:[:分](\\d{1,2})(?:[.,]\\d+)?)?[时点分秒]?\\s*(${HALF_DAYS}|[ap])?\\s*(\\S.*)?$`,
  'iu',
);
const BASIC = /^(\d{2})(\d{2})(\d{2})?(?:\.\d+)?\s*(\S.*)?$/u;
const OFFSET = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s*\(.*\))?$/iu;
const UTC = /^(?:z|utc|gmt)$/iu;
/** Abbreviations such as EST or CST mean several zones; the zone of the city is meant anyway. */
const NAMED = /^\(?[a-z]{2,5}\)?$/iu;

/** Reads `9:05`, `09:05:33.25 PM`, `下午3时05分`, `T143000+08:00` (without the T); `null` where it is no time. */
export function parseClock(text: string): ClockTime | null {
  const found = CLOCK.exec(text);
  if (
    !found ||
    (found[3] === undefined && found[1] === undefined && found[5] === undefined && !/[时点]/u.test(text))
  )
    return parseBasic(text);
  const hour = toHour24(Number(found[2]), found[5] ?? found[1]);
  return buildClock(hour, Number(found[3] ?? 0), Number(found[4] ?? 0), found[6]);
}

/** Reads a time-only cell: as `parseClock`, and `930`, `2230` or `5` as hours and minutes in one number. */
export function parseTimeCell(text: string): ClockTime | null {
  const plain = text.trim().normalize('NFKC');
  if (!/^\d{1,4}$/u.test(plain)) return parseClock(plain);
  const number = Number(plain);
  return buildClock(Math.floor(number / 100), number % 100, 0, undefined);
}

function parseBasic(text: string): ClockTime | null {
  const found = BASIC.exec(text);
  return found && buildClock(Number(found[1]), Number(found[2]), Number(found[3] ?? 0), found[4]);
}

function buildClock(
  hour: number,
  minute: number,
  second: number,
  zone: string | undefined,
): ClockTime | null {
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60) return null;
  const offsetSeconds = zone === undefined ? null : parseOffset(zone);
  if (offsetSeconds === undefined) return null;
  return { seconds: hour * 3600 + minute * 60 + Math.min(second, 59), offsetSeconds };
}

function parseOffset(zone: string): number | null | undefined {
  if (UTC.test(zone)) return 0;
  const found = OFFSET.exec(zone);
  if (!found) return NAMED.test(zone) ? null : undefined;
  const seconds = Number(found[2]) * 3600 + Number(found[3] ?? 0) * 60;
  return found[1] === '-' ? -seconds : seconds;
}

function toHour24(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const isAfternoon = /^(?:p|下午|晚上|中午)/iu.test(half);
  if (half === '中午') return hour < 11 ? hour + 12 : hour;
  return isAfternoon ? (hour % 12) + 12 : hour % 12;
}
