import { dayOf, startOfDay } from '../catalog/calendar';

/** A civil day, or the part of it before or after the moment at which the sample ends. */
export interface Bucket {
  /** Unique name; what is drawn for a bucket depends on the seed and this name only. */
  readonly label: string;
  readonly day: number;
  /** Epoch milliseconds; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The days of the sample and, without end, those after it. */
export interface Timeline {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Number of buckets before `endsAt`; later ones feed the live stream. */
  readonly historyCount: number;
  readonly bucketAt: (index: number) => Bucket;
  /** The bucket that holds an instant, which must not lie before the start. */
  readonly indexOf: (at: number) => number;
}

/** Cuts time into buckets from midnight so many calendar months before `endsAt`. */
export function buildTimeline(endsAt: number, months: number): Timeline {
  const endDay = dayOf(endsAt);
  const startDay = monthsBefore(endDay, months);
  const isSplit = endsAt > startOfDay(endDay);
  const historyCount = endDay - startDay + (isSplit ? 1 : 0);
  return {
    startsAt: startOfDay(startDay),
    endsAt,
    historyCount,
    bucketAt: (index) => {
      const day = startDay + index - (isSplit && index >= historyCount ? 1 : 0);
      const from = isSplit && index === historyCount ? endsAt : startOfDay(day);
      const to = isSplit && index === historyCount - 1 ? endsAt : startOfDay(day + 1);
      return { label: isSplit && index === historyCount ? `${day}+` : `${day}`, day, from, to };
    },
    indexOf: (at) => dayOf(at) - startDay + (isSplit && at >= endsAt ? 1 : 0),
  };
}

function monthsBefore(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const lastOfMonth = new Date(first);
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1, 0);
  return first / 86_400_000 + Math.min(date.getUTCDate(), lastOfMonth.getUTCDate()) - 1;
}
