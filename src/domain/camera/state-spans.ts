/** A stretch of time over which it is on record whether a camera was online; a moment where `to` is `from`. */
export interface StateSpan {
  /** Epoch seconds UTC. */
  readonly from: number;
  readonly to: number;
  readonly online: boolean;
}

/** What a list or a log says of a camera's state. */
export interface StateStatement extends StateSpan {
  /**
   * Whether it was only seen so at a moment: it then holds until the next look, where that comes soon enough. A log's
   * stretch holds as it is stated.
   */
  readonly isLook: boolean;
}

/** Looks no further apart than this, seconds, vouch for the time between them: a look a day, and two hours late. */
export const LOOK_HOLDS_SECONDS = 26 * 3600;
/** How long the record is kept, seconds before its newest moment. */
export const STATES_KEPT_SECONDS = 400 * 86_400;

/**
 * Adds statements to a camera's record. Where they contradict it, the later statement stands; what nobody states stays
 * unknown.
 *
 * @param known In order of time, without overlap.
 * @returns In order of time, without overlap; neighbors that touch differ in state.
 */
export function addStatements(
  known: readonly StateSpan[],
  statements: readonly StateStatement[],
): StateSpan[] {
  const inOrder = statements.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const spans = inOrder.reduce<StateSpan[]>(
    (record, { isLook, ...span }) => layAll(record, isLook ? bridged(record, span) : [span]),
    [...known],
  );
  const newest = spans.reduce((latest, { to }) => Math.max(latest, to), -Infinity);
  return spans.filter(({ to }) => to >= newest - STATES_KEPT_SECONDS);
}

/** A look and, where the looks before and after it are near enough, the time between. */
function bridged(record: readonly StateSpan[], look: StateSpan): StateSpan[] {
  const before = record.findLast(({ to }) => to <= look.from);
  const after = record.find(({ from }) => from > look.to);
  const isInside = record.some(({ from, to }) => from < look.from && to > look.from);
  if (isInside) return [look];
  const held =
    before && before.to < look.from && look.from - before.to <= LOOK_HOLDS_SECONDS
      ? [{ from: before.to, to: look.from, online: before.online }]
      : [];
  const isHeldOn = after && after.from - look.to <= LOOK_HOLDS_SECONDS;
  return [...held, isHeldOn ? { ...look, to: after.from } : look];
}

function layAll(record: readonly StateSpan[], spans: readonly StateSpan[]): StateSpan[] {
  return spans.reduce<StateSpan[]>(
    (kept, span) => joined([...kept.flatMap((one) => without(one, span)), span]),
    [...record],
  );
}

/** What of a span lies outside another; a moment on the edge of a stretch stays. */
function without(span: StateSpan, { from, to }: StateSpan): StateSpan[] {
  if (span.from === span.to) return isMomentLeft(span.from, from, to) ? [span] : [];
  if (span.to <= from || span.from >= to) return [span];
  return [
    ...(span.from < from ? [{ ...span, to: from }] : []),
    ...(span.to > to ? [{ ...span, from: to }] : []),
  ];
}

function isMomentLeft(moment: number, from: number, to: number): boolean {
  return from === to ? moment !== from : moment <= from || moment >= to;
}

/** In order, with those joined that touch and say the same. */
function joined(spans: readonly StateSpan[]): StateSpan[] {
  const ordered = spans.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const result: StateSpan[] = [];
  for (const span of ordered) {
    const last = result.at(-1);
    if (last?.online === span.online && span.from <= last.to)
      result[result.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

/** Stretches as a collection's feature carries them: `[from, to, 1 or 0]` in epoch seconds. */
export type PackedSpan = readonly [from: number, to: number, online: 0 | 1];

export function packSpans(spans: readonly StateSpan[]): PackedSpan[] {
  return spans.map(({ from, to, online }) => [from, to, online ? 1 : 0]);
}

/** What of a value is stretches of state; what is not is left out. */
export function unpackSpans(value: unknown): StateSpan[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((packed: unknown): StateSpan[] => {
    const [from, to, online] = Array.isArray(packed) ? (packed as unknown[]) : [];
    const isSound = typeof from === 'number' && typeof to === 'number' && from <= to;
    return isSound && (online === 0 || online === 1) ? [{ from, to, online: online === 1 }] : [];
  });
}
