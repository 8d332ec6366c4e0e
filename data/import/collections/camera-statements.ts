import type { StateSpan, StateStatement } from '@/domain/camera/state-spans';

/** What a catalog says of a camera at the moment it was observed; seconds are epoch seconds UTC. */
export interface CatalogState {
  readonly online: boolean | null;
  readonly offlineSinceSeconds: number | null;
  readonly observedSeconds: number;
}

/** A catalog's word as statements: a look, or the stretch since which it is offline. */
export function toLook({ online, offlineSinceSeconds, observedSeconds }: CatalogState): StateStatement[] {
  if (online === null) return [];
  const isOutSince = !online && offlineSinceSeconds !== null && offlineSinceSeconds < observedSeconds;
  return isOutSince
    ? toOutages([[offlineSinceSeconds, observedSeconds]], observedSeconds)
    : [{ from: observedSeconds, to: observedSeconds, online, isLook: true }];
}

export type Stretch = readonly [from: number, to: number];

/**
 * Outages of one camera as statements. That it ran before and after one is part of what a list of outages says, so the
 * moments at its ends are told too; an outage that lasts to the list's end has not ended.
 *
 * @param endsSeconds Newest moment of the list.
 */
export function toOutages(outages: readonly Stretch[], endsSeconds: number): StateStatement[] {
  return united(outages).flatMap(([from, to]) => [
    { from, to: from, online: true, isLook: false },
    { from, to, online: false, isLook: false },
    ...(to < endsSeconds ? [{ from: to, to, online: true, isLook: false }] : []),
  ]);
}

/** Stretches that meet or overlap become one. */
function united(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], to)];
    else whole.push([from, to]);
  }
  return whole;
}

/** A camera's state at a moment. */
export interface StateEvent {
  readonly at: number;
  readonly online: boolean;
}

/** Among neighbors in time, this share that says the same again makes a log of looks, not of changes. */
const LOOKS_FRACTION = 0.2;

/** Whether a log tells changes, so that a state lasts until the next, or looks, which hold for a day. */
export function tellsChanges(events: Iterable<readonly StateEvent[]>): boolean {
  let [pairs, repeats] = [0, 0];
  for (const own of events) {
    const ordered = own.toSorted((a, b) => a.at - b.at);
    ordered.slice(1).forEach(({ online }, i) => {
      pairs++;
      if (online === ordered[i]!.online) repeats++;
    });
  }
  return pairs > 0 && repeats < LOOKS_FRACTION * pairs;
}

/** Events of one camera as statements. */
export function toStatements(
  events: readonly StateEvent[],
  { isOfChanges, endsSeconds }: { readonly isOfChanges: boolean; readonly endsSeconds: number },
): StateStatement[] {
  const ordered = events.toSorted((a, b) => a.at - b.at);
  return ordered.map(({ at, online }, i): StateSpan & { readonly isLook: boolean } => ({
    from: at,
    to: isOfChanges ? (ordered[i + 1]?.at ?? endsSeconds) : at,
    online,
    isLook: !isOfChanges,
  }));
}
