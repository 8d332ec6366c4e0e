/** A run of weeks that stand out to one side. */
export interface SparkTick {
  readonly x: number;
  readonly width: number;
  readonly side: 'hot' | 'cold';
}

/** Geometry of a sparkline, in pixels from the upper left. */
export interface SparkGeometry {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Height of z = 0. */
  readonly zeroY: number;
  readonly ticks: readonly SparkTick[];
}

const TICK_ROOM = 4;

/**
 * Lays out z-scores and the weeks that stand out; neighboring weeks of one side join to one tick.
 *
 * @param z      Oldest first, shape `[t]`; weeks without a score are left out of the line.
 * @param states 1 hot, -1 cold, 0 neither, shape `[t]`.
 */
export function sparkPoints(
  z: ArrayLike<number>,
  states: ArrayLike<number>,
  { width, height }: { readonly width: number; readonly height: number },
): SparkGeometry {
  const steps = z.length;
  const known = Array.from(z).filter((score) => !Number.isNaN(score));
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const span = high - low || 1;
  const room = height - 2 * TICK_ROOM;
  const yOf = (score: number) => round(TICK_ROOM + room * (1 - (score - low) / span));
  const step = width / Math.max(1, steps);
  const points = Array.from(z).flatMap((score, t): [number, number][] =>
    Number.isNaN(score) ? [] : [[round((t + 0.5) * step), yOf(score)]],
  );
  const ticks: SparkTick[] = [];
  for (let start = 0; start < steps;) {
    let end = start + 1;
    while (end < steps && states[end] === states[start]) end++;
    if (states[start] !== 0) {
      ticks.push({
        x: round(start * step),
        width: round(Math.max(1, (end - start) * step)),
        side: states[start]! > 0 ? 'hot' : 'cold',
      });
    }
    start = end;
  }
  return { points, zeroY: yOf(0), ticks };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
