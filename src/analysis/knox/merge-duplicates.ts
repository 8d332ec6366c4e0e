import { buildPointGrid } from '../point-grid/point-grid';

/** Events with their kinds; arrays have shape `[n]`, times ascending. */
export interface KindedEvents {
  /** Planar meters, finite. */
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Ascending; the unit is that of the limit. */
  readonly times: ArrayLike<number>;
  /** Only events of one kind can be the same. */
  readonly kinds: ArrayLike<number>;
}

/** How close two reports of one event lie, both limits included. */
export interface DuplicateLimits {
  readonly distanceMeters: number;
  readonly timeSpan: number;
}

/**
 * Finds the events that stand once the same event reported twice is counted once: of reports of one kind near in place and
 * time the first is kept. A report is held against kept ones only, so a long row of events does not melt into one.
 *
 * @returns Indices of the events kept, ascending.
 * @throws {RangeError} If the times do not ascend, or shapes differ.
 */
export function mergeDuplicates(
  { xs, ys, times, kinds }: KindedEvents,
  { distanceMeters, timeSpan }: DuplicateLimits,
): Uint32Array {
  const n = xs.length;
  if (ys.length !== n || times.length !== n || kinds.length !== n)
    throw new RangeError(`${n} events need as many northings, times and kinds`);
  const grid = buildPointGrid(xs, ys, distanceMeters);
  const isKept = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    if (i > 0 && times[i]! < times[i - 1]!) throw new RangeError('the times must ascend');
    let repeated = 0;
    grid.forEachWithin(xs[i]!, ys[i]!, distanceMeters, (j) => {
      if (j < i && isKept[j] && kinds[j] === kinds[i] && times[i]! - times[j]! <= timeSpan) repeated++;
    });
    isKept[i] = repeated > 0 ? 0 : 1;
  }
  return Uint32Array.from(isKept.keys()).filter((i) => isKept[i]);
}
