import { buildPointGrid } from '../point-grid/point-grid';

/** Unordered pairs of events that lie close together; arrays have one entry per pair. */
export interface ClosePairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly distancesMeters: Float64Array;
}

/** All pairs within a distance, the limit included; both places planar meters, shape `[n]`. */
export function closePairs(xs: ArrayLike<number>, ys: ArrayLike<number>, distanceMeters: number): ClosePairs {
  const grid = buildPointGrid(xs, ys, distanceMeters);
  const first: number[] = [];
  const second: number[] = [];
  const distances: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    grid.forEachWithin(xs[i]!, ys[i]!, distanceMeters, (j, distance) => {
      if (j <= i) return;
      first.push(i);
      second.push(j);
      distances.push(distance);
    });
  }
  return {
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    distancesMeters: Float64Array.from(distances),
  };
}

/** Pairs of times at most `span` apart, the limit included. */
export interface CloseTimes {
  readonly pairCount: number;
  /** Per event, how many others are that close, shape `[n]`. */
  readonly degrees: Uint32Array;
}

/** Counts the pairs by sorting; the times keep their order. */
export function closeTimes(times: ArrayLike<number>, span: number): CloseTimes {
  const n = times.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => times[a]! - times[b]! || a - b);
  const degrees = new Uint32Array(n);
  let sum = 0;
  for (let k = 0, from = 0, to = 0; k < n; k++) {
    const time = times[order[k]!]!;
    while (time - times[order[from]!]! > span) from++;
    while (to < n && times[order[to]!]! - time <= span) to++;
    degrees[order[k]!] = to - from - 1;
    sum += to - from - 1;
  }
  return { pairCount: sum / 2, degrees };
}
