import type { Text } from '../text/use-text';

/** Dates and times in a district's civil time: the zone is part of the format, never the browser's. */
export interface TimeFormat {
  /** `2026-11-20` */
  readonly day: (milliseconds: number) => string;
  /** `11-20` */
  readonly monthDay: (milliseconds: number) => string;
  /** `2026-11-20 14:36` */
  readonly minute: (milliseconds: number) => string;
  /** `14:36` */
  readonly clock: (milliseconds: number) => string;
}

const formats = new Map<string, TimeFormat>();

/** The formats of a zone, made once. */
export function timeFormat(timeZone: string): TimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = (milliseconds: number) =>
    Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value])) as Record<
      'year' | 'month' | 'day' | 'hour' | 'minute',
      string
    >;
  const made: TimeFormat = {
    day: (at) => {
      const { year, month, day } = parts(at);
      return `${year}-${month}-${day}`;
    },
    monthDay: (at) => {
      const { month, day } = parts(at);
      return `${month}-${day}`;
    },
    minute: (at) => {
      const { year, month, day, hour, minute } = parts(at);
      return `${year}-${month}-${day} ${hour}:${minute}`;
    },
    clock: (at) => {
      const { hour, minute } = parts(at);
      return `${hour}:${minute}`;
    },
  };
  formats.set(timeZone, made);
  return made;
}

/** `2 时 44 分`, `3 日 6 时`: the two largest units. */
export function formatDuration(seconds: number, t: Text): string {
  const pieces: [number, string][] = [
    [Math.floor(seconds / 86_400), t('unit.day')],
    [Math.floor((seconds % 86_400) / 3600), t('unit.hour')],
    [Math.floor((seconds % 3600) / 60), t('unit.minute')],
    [Math.floor(seconds % 60), t('unit.second')],
  ];
  const first = pieces.findIndex(([count]) => count > 0);
  if (first < 0) return `0 ${t('unit.second')}`;
  return pieces
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** `38 秒前`. */
export function formatAge(seconds: number, t: Text): string {
  if (seconds < 5) return t('age.now');
  if (seconds < 60) return t('age.seconds', { n: Math.floor(seconds) });
  if (seconds < 3600) return t('age.minutes', { n: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t('age.hours', { n: Math.floor(seconds / 3600) });
  return t('age.days', { n: Math.floor(seconds / 86_400) });
}
