import { civilDay, dayStartSeconds, weekdayOfDay, type ZoneOffsets } from '@/domain/time/civil-time';

/** Consecutive half-open steps of time: step t runs from `edges[t]` to `edges[t + 1]`, epoch seconds UTC, oldest first. */
export interface TimeSteps {
  /** Shape `[steps + 1]`; a single entry, or none, where no full step fits. */
  readonly edges: Float64Array;
}

/**
 * Steps of equal length, counted back from the end of the data, so that the last one is complete; a partial first one is
 * dropped.
 *
 * @param start Start of the data, epoch seconds UTC.
 * @param end   End of the data, exclusive.
 * @throws {RangeError} If a step has no length.
 */
export function equalSteps(start: number, end: number, stepSeconds: number): TimeSteps {
  if (!(stepSeconds > 0)) throw new RangeError(`a step must be longer than 0 s, got ${stepSeconds}`);
  const count = Math.max(0, Math.floor((end - start) / stepSeconds));
  return { edges: Float64Array.from({ length: count + 1 }, (_, t) => end - (count - t) * stepSeconds) };
}

/**
 * Full calendar weeks (from Monday) or months of a zone within the data. Their lengths differ by daylight saving or days in
 * the month: divide counts by the exposure (`stepDays`).
 *
 * @param start Start of the data, epoch seconds UTC.
 * @param end   End of the data, exclusive.
 */
export function calendarSteps(
  kind: 'week' | 'month',
  start: number,
  end: number,
  offsets: ZoneOffsets,
): TimeSteps {
  const edges: number[] = [];
  const lastDay = civilDay(offsets, end);
  for (let day = civilDay(offsets, start); day <= lastDay; day++) {
    const opens = kind === 'week' ? weekdayOfDay(day) === 0 : isFirstOfMonth(day);
    const at = dayStartSeconds(offsets, day);
    if (opens && at >= start && at <= end) edges.push(at);
  }
  return { edges: Float64Array.from(edges) };
}

function isFirstOfMonth(day: number): boolean {
  return new Date(day * 86_400_000).getUTCDate() === 1;
}

/** Length of each step in days. */
export function stepDays({ edges }: TimeSteps): Float64Array {
  return edges.subarray(1).map((edge, t) => (edge - edges[t]!) / 86_400);
}

/**
 * Which steps are still filling up, because events are registered late: those that ended less than the 90 % quantile of
 * delays before the data were complete.
 *
 * @param asOf   Moment the data are complete to, epoch seconds UTC.
 * @param delays Seconds from event to registration, of events old enough to be all in.
 * @returns      1 where provisional, shape `[steps]`; all 0 where the median delay is 0 or no delay is known.
 */
export function provisionalSteps({ edges }: TimeSteps, asOf: number, delays: ArrayLike<number>): Uint8Array {
  const sorted = Float64Array.from(delays).sort();
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const wait = quantile(0.5) > 0 ? quantile(0.9) : 0;
  return Uint8Array.from(edges.subarray(1), (end) => (wait > 0 && end > asOf - wait ? 1 : 0));
}
