import type { LocalizedText } from '@/domain/text/localized-text';

/** A scene of the list as the director sees it. */
export interface DirectedItem {
  readonly id: string;
  readonly seconds: number;
}

/** A scene left out, and why. */
export interface SkippedItem {
  readonly itemId: string;
  readonly reason: LocalizedText;
  readonly at: number;
}

/** Who stopped the list: an operator until told otherwise, a touch for a while. */
export type Pause = { readonly by: 'operator' } | { readonly by: 'touch'; readonly until: number };

/** What plays on a wall and what comes. Instants are epoch milliseconds of one clock, handed in with each event. */
export interface DirectorState {
  readonly items: readonly DirectedItem[];
  /** Scene on the wall; `null` before the first. */
  readonly shownId: string | null;
  /** How long it has been on the wall, pauses and warnings left out, up to `countedAt`. */
  readonly shownMilliseconds: number;
  readonly countedAt: number;
  readonly pause: Pause | null;
  /** Scene being checked before it is shown. `jump`: shown as soon as it is ready. */
  readonly next: {
    readonly itemId: string;
    readonly since: number;
    readonly isReady: boolean;
    readonly jump: boolean;
  } | null;
  /** Scenes found broken, until they are tried again. */
  readonly skipped: readonly SkippedItem[];
  /** Red warning the wall has yielded to. */
  readonly warning: { readonly key: string; readonly since: number } | null;
  /** Red warnings that stand and have been shown. */
  readonly shownWarnings: readonly string[];
  /** Red warnings that wait for their turn. */
  readonly waitingWarnings: readonly string[];
}

export type DirectorEvent = { readonly now: number } & (
  | { readonly kind: 'list'; readonly items: readonly DirectedItem[] }
  | { readonly kind: 'tick' }
  | { readonly kind: 'ready'; readonly itemId: string }
  | { readonly kind: 'broken'; readonly itemId: string; readonly reason: LocalizedText }
  | { readonly kind: 'touched' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'play' }
  | { readonly kind: 'go-to'; readonly itemId: string }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** Red warnings this wall has shown before its page was loaded anew. */
  | { readonly kind: 'warned'; readonly keys: readonly string[] }
  /** All red warnings that stand now, the most urgent first. */
  | { readonly kind: 'warnings'; readonly keys: readonly string[] }
);

/** The next scene is checked so long before it is shown. */
export const PREPARE_LEAD_MILLISECONDS = 10_000;
/** A scene that is not ready by then is left out. */
export const PREPARE_LIMIT_MILLISECONDS = 45_000;
/** A hand on the wall stops the list for so long. */
export const TOUCH_PAUSE_MILLISECONDS = 60_000;
/** A red warning holds the wall for so long. */
export const WARNING_MILLISECONDS = 60_000;
/** A broken scene is tried again after so long. */
export const RETRY_MILLISECONDS = 120_000;

const TOO_SLOW: LocalizedText = { zh: '45 秒内未准备好', en: 'not ready within 45 seconds' };

export const IDLE_DIRECTOR: DirectorState = {
  items: [],
  shownId: null,
  shownMilliseconds: 0,
  countedAt: 0,
  pause: null,
  next: null,
  skipped: [],
  warning: null,
  shownWarnings: [],
  waitingWarnings: [],
};

/** What the wall does when something happens. Pure: the clock comes with the event. */
export function direct(state: DirectorState, event: DirectorEvent): DirectorState {
  const counted = settle(count(state, event.now), event.now);
  return settle(apply(counted, event), event.now);
}

/** Time left of the scene on the wall, in milliseconds; `null` where none is shown. */
export function remainingMilliseconds(state: DirectorState): number | null {
  const item = state.items.find(({ id }) => id === state.shownId);
  return item ? Math.max(0, item.seconds * 1000 - state.shownMilliseconds) : null;
}

/** The scene that comes after the one on the wall, as far as is known; `null` where there is none. */
export function upcomingId(state: DirectorState): string | null {
  return state.next?.itemId ?? following(state, state.shownId, 1);
}

function count(state: DirectorState, now: number): DirectorState {
  const runs = state.pause === null && state.warning === null && state.shownId !== null;
  const passed = runs ? Math.max(0, now - state.countedAt) : 0;
  return { ...state, countedAt: now, shownMilliseconds: state.shownMilliseconds + passed };
}

function apply(state: DirectorState, event: DirectorEvent): DirectorState {
  switch (event.kind) {
    case 'tick':
      return state;
    case 'list':
      return takeList(state, event.items);
    case 'ready':
      return markReady(state, event.itemId);
    case 'broken':
      return leaveOut(state, event.itemId, event);
    case 'warned':
      return { ...state, shownWarnings: [...new Set([...state.shownWarnings, ...event.keys])] };
    case 'warnings':
      return takeWarnings(state, event.keys);
    default:
      return obey(state, event);
  }
}

type Order = Extract<DirectorEvent, { readonly kind: 'touched' | 'pause' | 'play' | 'go-to' | 'step' }>;

/** What people ask for. */
function obey(state: DirectorState, order: Order): DirectorState {
  const { now } = order;
  switch (order.kind) {
    case 'touched':
      return state.pause?.by === 'operator'
        ? state
        : { ...state, pause: { by: 'touch', until: now + TOUCH_PAUSE_MILLISECONDS } };
    case 'pause':
      return { ...state, pause: { by: 'operator' } };
    case 'play':
      return { ...state, pause: null };
    case 'go-to':
      return prepare(state, order.itemId, { now, jump: true });
    case 'step':
      return step(state, order);
  }
}

function step(
  state: DirectorState,
  { by, now }: { readonly by: 1 | -1; readonly now: number },
): DirectorState {
  const from = state.next?.jump ? state.next.itemId : state.shownId;
  const target = following(state, from, by);
  return target === null ? state : prepare(state, target, { now, jump: true });
}

function markReady(state: DirectorState, itemId: string): DirectorState {
  return state.next?.itemId === itemId ? { ...state, next: { ...state.next, isReady: true } } : state;
}

/** Does what is due at a moment. */
function settle(state: DirectorState, now: number): DirectorState {
  let next = state;
  if (next.pause?.by === 'touch' && now >= next.pause.until) next = { ...next, pause: null };
  next = turnWarnings(next, now);
  next = { ...next, skipped: next.skipped.filter(({ at }) => now - at < RETRY_MILLISECONDS) };
  if (next.next && !next.next.isReady && now - next.next.since >= PREPARE_LIMIT_MILLISECONDS) {
    next = leaveOut(next, next.next.itemId, { reason: TOO_SLOW, now });
  }
  if (!next.next) next = prepareWhenDue(next, now);
  return showWhenDue(next);
}

function turnWarnings(state: DirectorState, now: number): DirectorState {
  const { warning, waitingWarnings } = state;
  const isOver = warning !== null && state.pause === null && now - warning.since >= WARNING_MILLISECONDS;
  if (warning !== null && !isOver) return state;
  const [first, ...rest] = waitingWarnings;
  const shownWarnings = warning ? [...state.shownWarnings, warning.key] : state.shownWarnings;
  if (first === undefined) return warning ? { ...state, warning: null, shownWarnings } : state;
  return { ...state, warning: { key: first, since: now }, waitingWarnings: rest, shownWarnings };
}

function prepareWhenDue(state: DirectorState, now: number): DirectorState {
  if (state.pause !== null && state.shownId !== null) return state;
  const left = remainingMilliseconds(state);
  if (left !== null && left > PREPARE_LEAD_MILLISECONDS) return state;
  const target = following(state, state.shownId, 1);
  return target === null ? state : prepare(state, target, { now, jump: false });
}

function showWhenDue(state: DirectorState): DirectorState {
  const { next, pause } = state;
  if (!next?.isReady) return state;
  const isDue = next.jump || state.shownId === null || (pause === null && remainingMilliseconds(state) === 0);
  if (!isDue) return state;
  return { ...state, shownId: next.itemId, shownMilliseconds: 0, next: null };
}

function prepare(
  state: DirectorState,
  itemId: string,
  { now, jump }: { readonly now: number; readonly jump: boolean },
): DirectorState {
  if (!state.items.some(({ id }) => id === itemId)) return state;
  const known = state.next?.itemId === itemId ? state.next : null;
  return {
    ...state,
    next: { itemId, since: known?.since ?? now, isReady: known?.isReady ?? false, jump },
    skipped: state.skipped.filter((skip) => skip.itemId !== itemId),
  };
}

function leaveOut(
  state: DirectorState,
  itemId: string,
  { reason, now }: { readonly reason: LocalizedText; readonly now: number },
): DirectorState {
  const isNext = state.next?.itemId === itemId;
  if (!isNext && state.shownId !== itemId) return state;
  const others = state.skipped.filter((skip) => skip.itemId !== itemId);
  const skipped = [...others, { itemId, reason, at: now }];
  if (isNext) return { ...state, next: null, skipped };
  // It turned out broken only on the wall: its time is over.
  const item = state.items.find(({ id }) => id === itemId);
  return { ...state, skipped, shownMilliseconds: (item?.seconds ?? 0) * 1000 };
}

function takeList(state: DirectorState, items: readonly DirectedItem[]): DirectorState {
  const has = (id: string | null) => items.some((item) => item.id === id);
  const stays = has(state.shownId);
  return {
    ...state,
    items,
    shownId: stays ? state.shownId : null,
    shownMilliseconds: stays ? state.shownMilliseconds : 0,
    next: state.next && has(state.next.itemId) ? state.next : null,
    skipped: state.skipped.filter(({ itemId }) => has(itemId)),
  };
}

function takeWarnings(state: DirectorState, keys: readonly string[]): DirectorState {
  const stands = new Set(keys);
  const warning = state.warning && stands.has(state.warning.key) ? state.warning : null;
  const shownWarnings = state.shownWarnings.filter((key) => stands.has(key));
  const known = new Set([...shownWarnings, ...(warning ? [warning.key] : [])]);
  return { ...state, warning, shownWarnings, waitingWarnings: keys.filter((key) => !known.has(key)) };
}

/** The scene so many places on that is not left out; with one scene alone that scene again. */
function following({ items, skipped }: DirectorState, fromId: string | null, by: 1 | -1): string | null {
  const isOut = (id: string) => skipped.some(({ itemId }) => itemId === id);
  const from = items.findIndex(({ id }) => id === fromId);
  const start = from < 0 && by < 0 ? 0 : from;
  for (let step = 1; step <= items.length; step++) {
    const item = items[(start + by * step + 2 * items.length) % items.length]!;
    if (!isOut(item.id)) return item.id;
  }
  return null;
}
