import type { Camera, CameraNetwork } from '@/domain/camera/camera';
import type { StateSpan } from '@/domain/camera/state-spans';

import type { Random } from '../random';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** How far back the sample's record reaches. */
const RECORD_DAYS = 120;
/** The camera's own figure of availability is of so many days; the record agrees with it. */
const STATED_DAYS = 30;
/** Down at most this share of a month, cubed towards little; as the stated figures are drawn. */
const MOST_DOWN = 0.06;

/** How long an outage of a network's cameras lasts on average, hours. */
const REPAIR_HOURS: Readonly<Record<CameraNetwork, number>> = {
  'sharp-eyes': 7,
  skynet: 4,
  'digital-city': 10,
  private: 21,
};

/** Of private cameras, the share that was joined to the platform within the record. */
const JOINED_LATE_FRACTION = 0.1;
/** For a day and more the platform of the digital city took no notes: nothing is known of its cameras then. */
const UNNOTED = { network: 'digital-city', daysBefore: 44, hours: 31 } as const;

/** The states on record of one camera, to its end: in order of time, without overlap. Unknown stretches are not there. */
export function drawStates(camera: Camera, endsAt: number, random: Random): StateSpan[] {
  const end = Math.floor(endsAt / 60_000) * 60;
  const joinsLate = camera.network === 'private' && random.chance(JOINED_LATE_FRACTION);
  const beginDays = joinsLate ? Math.round(random.between(35, 100)) : RECORD_DAYS;
  const begin = end - beginDays * DAY;
  const lastOutage = camera.offlineSince === null ? end : Math.floor(camera.offlineSince / 1000);
  const outages: Stretch[] = lastOutage < end ? [[Math.max(begin, lastOutage), end]] : [];
  for (let daysBefore = 0; daysBefore < beginDays; daysBefore += STATED_DAYS) {
    const from = Math.max(begin, end - (daysBefore + STATED_DAYS) * DAY);
    const to = Math.min(end - daysBefore * DAY, lastOutage - 2 * HOUR);
    if (to - from < DAY) continue;
    const down = daysBefore === 0 ? restOfStated(camera, end - lastOutage) : drawnDown(to - from, random);
    outages.push(...spread(down, [from, to], REPAIR_HOURS[camera.network ?? 'private'] * HOUR, random));
  }
  const record = betweenOutages(outages, [begin, end]);
  return camera.network === UNNOTED.network ? withoutNotes(record, end, lastOutage) : record;
}

type Stretch = readonly [from: number, to: number];

/** What the stated availability leaves for outages before the last one, whole minutes. */
function restOfStated({ availabilityFraction }: Camera, lastSeconds: number): number {
  const stated = (1 - (availabilityFraction ?? 1)) * STATED_DAYS * DAY;
  return Math.max(0, Math.round((stated - Math.min(lastSeconds, STATED_DAYS * DAY)) / 60) * 60);
}

function drawnDown(seconds: number, random: Random): number {
  return Math.round((seconds * MOST_DOWN * random.next() ** 3) / 60) * 60;
}

/** Cuts a time offline into outages, each in a stretch of its own. */
function spread(down: number, [from, to]: Stretch, usual: number, random: Random): Stretch[] {
  if (down < 60) return [];
  const most = Math.max(1, Math.floor((to - from) / DAY));
  const count = Math.max(1, Math.min(most, Math.round((down / usual) * random.between(0.7, 1.3))));
  const weights = Array.from({ length: count }, () => random.between(0.4, 1.6));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const slot = (to - from) / count;
  let left = down;
  return weights.flatMap((weight, i): Stretch[] => {
    const share = i === count - 1 ? left : Math.floor((down * weight) / total / 60) * 60;
    const seconds = Math.min(share, Math.floor(slot / 60) * 60 - 120);
    left -= seconds;
    if (seconds < 60) return [];
    const begin = from + i * slot + 60 + random.next() * (slot - seconds - 120);
    const whole = Math.floor(begin / 60) * 60;
    return [[whole, whole + seconds]];
  });
}

function betweenOutages(outages: readonly Stretch[], [begin, end]: Stretch): StateSpan[] {
  const spans: StateSpan[] = [];
  let at = begin;
  for (const [from, to] of outages.toSorted((a, b) => a[0] - b[0])) {
    if (from > at) spans.push({ from: at, to: from, online: true });
    spans.push({ from, to, online: false });
    at = to;
  }
  return at < end ? [...spans, { from: at, to: end, online: true }] : spans;
}

/** Since when a camera is out that has not come back is known all the same. */
function withoutNotes(spans: readonly StateSpan[], end: number, lastOutage: number): StateSpan[] {
  const from = end - UNNOTED.daysBefore * DAY;
  const to = Math.min(from + UNNOTED.hours * HOUR, lastOutage);
  if (to <= from) return [...spans];
  return spans.flatMap((span) => [
    ...(span.from < from ? [{ ...span, to: Math.min(span.to, from) }] : []),
    ...(span.to > to ? [{ ...span, from: Math.max(span.from, to) }] : []),
  ]);
}
