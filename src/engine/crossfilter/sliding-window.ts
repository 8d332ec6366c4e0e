import type { IncidentColumns } from '../columns/incident-columns';
import { rowsIn } from '../columns/row-order';
import type { TimeWindow } from '../time-window';

/** Something that sums over rows and can take them back. It looks at verdicts itself. */
export interface RowSink {
  readonly clear: () => void;
  /** Adds rows `from` up to `to`. */
  readonly add: (from: number, to: number) => void;
  /** Takes them back; they must stand in the columns as they did when they were added. */
  readonly remove: (from: number, to: number) => void;
}

/** Keeps a sink's rows those of a window, by the rows that enter and leave, or anew where that is cheaper. */
export interface SlidingWindow {
  readonly moveTo: (window: TimeWindow) => void;
  /** Tells that a row is about to change or go. */
  readonly retract: (row: number) => void;
  /** Tells that a row has come or changed. */
  readonly admit: (row: number) => void;
  /** Forgets all, after verdicts changed. */
  readonly invalidate: () => void;
}

/** A sum of floats keeps the rounding of all that ever went through it: start anew when that is this many times its rows. */
const WEAR_FACTOR = 64;
const WEAR_FLOOR_ROWS = 100_000;

export function createSlidingWindow(columns: IncidentColumns, sink: RowSink): SlidingWindow {
  let current: TimeWindow | null = null;
  let removedRows = 0;
  const remove = (from: number, to: number) => {
    if (to <= from) return;
    sink.remove(from, to);
    removedRows += to - from;
  };
  const add = (from: number, to: number) => {
    if (to > from) sink.add(from, to);
  };
  const contains = (row: number) => {
    const seconds = columns.reportedAt[row]!;
    return current !== null && seconds >= current.fromSeconds && seconds < current.toSeconds;
  };
  return {
    moveTo: (window) => {
      const next = rowsIn(columns, window);
      const last = current && rowsIn(columns, current);
      current = window;
      const nextRows = next.to - next.from;
      const overlap = last ? Math.max(0, Math.min(last.to, next.to) - Math.max(last.from, next.from)) : 0;
      const worn = removedRows > WEAR_FLOOR_ROWS && removedRows > WEAR_FACTOR * nextRows;
      const moved = last ? last.to - last.from + nextRows - 2 * overlap : Infinity;
      if (!last || moved > nextRows || worn) {
        sink.clear();
        removedRows = 0;
        add(next.from, next.to);
        return;
      }
      remove(last.from, Math.min(last.to, next.from));
      remove(Math.max(last.from, next.to), last.to);
      add(next.from, Math.min(next.to, last.from));
      add(Math.max(next.from, last.to), next.to);
    },
    retract: (row) => {
      if (contains(row)) remove(row, row + 1);
    },
    admit: (row) => {
      if (contains(row)) add(row, row + 1);
    },
    invalidate: () => {
      current = null;
      removedRows = 0;
    },
  };
}
