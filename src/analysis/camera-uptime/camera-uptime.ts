import type { StateSpan } from '@/domain/camera/state-spans';

/** A time a camera was offline. */
export interface Outage {
  /** Epoch seconds; of one whose beginning is not on record, when it was first seen so. */
  readonly from: number;
  readonly to: number;
  /** Whether it is on record that the camera was online until then. */
  readonly isBeginKnown: boolean;
  /** `repaired`: it was online from `to` on. `open`: nothing is on record after it. `unknown`: what followed is not. */
  readonly end: 'repaired' | 'open' | 'unknown';
}

/** How a camera ran over a period. The three lengths add up to the period's. */
export interface Uptime {
  readonly onlineSeconds: number;
  readonly offlineSeconds: number;
  readonly unknownSeconds: number;
  /** Those that touch the period, in full length, in order of time. */
  readonly outages: readonly Outage[];
}

export interface Period {
  /** Epoch seconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * How a camera ran over a period, from the stretches on record. Time that no stretch covers is unknown: neither online nor
 * offline.
 *
 * @param spans In order of time, without overlap, neighbors that touch different.
 * @throws {RangeError} If the period ends before it begins.
 */
export function uptimeOf(spans: readonly StateSpan[], { from, to }: Period): Uptime {
  if (to < from) throw new RangeError(`the period ends at ${to}, before it begins at ${from}`);
  let onlineSeconds = 0;
  let offlineSeconds = 0;
  const outages: Outage[] = [];
  spans.forEach((span, i) => {
    const seconds = Math.min(span.to, to) - Math.max(span.from, from);
    if (seconds < 0 || (seconds === 0 && span.from < span.to)) return;
    if (span.online) {
      onlineSeconds += seconds;
      return;
    }
    offlineSeconds += seconds;
    outages.push(toOutage(span, spans[i - 1], spans[i + 1]));
  });
  return {
    onlineSeconds,
    offlineSeconds,
    unknownSeconds: to - from - onlineSeconds - offlineSeconds,
    outages,
  };
}

function toOutage(span: StateSpan, before: StateSpan | undefined, after: StateSpan | undefined): Outage {
  const isRepaired = after?.online === true && after.from === span.to;
  return {
    from: span.from,
    to: span.to,
    isBeginKnown: before?.online === true && before.to === span.from,
    end: isRepaired ? 'repaired' : after ? 'unknown' : 'open',
  };
}

/** Share of the time on record in which it was online, 0 to 1; `null` where nothing is on record. */
export function availabilityOf({
  onlineSeconds,
  offlineSeconds,
}: Pick<Uptime, 'onlineSeconds' | 'offlineSeconds'>): number | null {
  const known = onlineSeconds + offlineSeconds;
  return known > 0 ? onlineSeconds / known : null;
}

/** Repairs that ended in a period. */
export interface Repairs {
  readonly count: number;
  /** Mean time from the beginning of an outage to its repair, seconds; `null` without a repair. */
  readonly meanSeconds: number | null;
  /** Outages that ended in the period but whose beginning or end is not on record: in no mean. */
  readonly leftOut: number;
}

/** Mean time to repair of the outages that ended in a period; those that last, and those of unknown length, are left out. */
export function repairsOf(outages: readonly Outage[], { from, to }: Period): Repairs {
  const ended = outages.filter((outage) => outage.end !== 'open' && outage.to > from && outage.to <= to);
  const whole = ended.filter(({ isBeginKnown, end }) => isBeginKnown && end === 'repaired');
  const total = whole.reduce((sum, outage) => sum + (outage.to - outage.from), 0);
  return {
    count: whole.length,
    meanSeconds: whole.length > 0 ? total / whole.length : null,
    leftOut: ended.length - whole.length,
  };
}
