import type { TimeSteps } from './time-steps';

/** Events counted by cell and step: bin (step t, cell i) is at `t * cells + i`. */
export interface SpaceTimeCube {
  /** Shape `[steps * cells]`, oldest step first. */
  readonly values: Float64Array;
  readonly cells: number;
  readonly steps: number;
  /** Events in no cell, and events in a cell but before the first step or after the last; counts and these sum to all. */
  readonly outsideCells: number;
  readonly outsideSteps: number;
}

/**
 * Counts events.
 *
 * @param cellOf Cell of each event, -1 outside all, shape `[n]`.
 * @param times  Epoch seconds UTC, shape `[n]`.
 * @param cells  Number of cells.
 * @throws {RangeError} If shapes differ or a cell does not exist.
 */
export function buildSpaceTimeCube(
  cellOf: ArrayLike<number>,
  times: ArrayLike<number>,
  cells: number,
  { edges }: TimeSteps,
): SpaceTimeCube {
  if (cellOf.length !== times.length)
    throw new RangeError(`${cellOf.length} cells but ${times.length} times`);
  const steps = Math.max(0, edges.length - 1);
  const values = new Float64Array(steps * cells);
  let outsideCells = 0;
  let outsideSteps = 0;
  for (let i = 0; i < times.length; i++) {
    const cell = cellOf[i]!;
    if (cell >= cells) throw new RangeError(`event ${i} lies in cell ${cell} of ${cells}`);
    if (cell < 0) {
      outsideCells++;
      continue;
    }
    const step = stepAt(edges, times[i]!);
    if (step < 0) outsideSteps++;
    else values[step * cells + cell]!++;
  }
  return { values, cells, steps, outsideCells, outsideSteps };
}

/** The step that holds an instant; -1 where none does. */
export function stepAt(edges: Float64Array, time: number): number {
  let low = 0;
  let high = edges.length - 1;
  if (!(high > 0 && time >= edges[0]! && time < edges[high]!)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= time) low = middle;
    else high = middle;
  }
  return low;
}

/** Counts per cell over all steps, shape `[cells]`. */
export function cellTotals({ values, cells }: SpaceTimeCube): Float64Array {
  const totals = new Float64Array(cells);
  values.forEach((count, bin) => (totals[bin % cells]! += count));
  return totals;
}

/** Series of one cell, oldest step first, shape `[steps]`. */
export function cellSeries({ values, cells, steps }: SpaceTimeCube, cell: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, t) => values[t * cells + cell]!);
}
