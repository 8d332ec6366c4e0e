import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIncidentColumns, reserveRows, type IncidentColumns } from '@/engine/columns/incident-columns';
import { createSlidingWindow, type RowSink } from '@/engine/crossfilter/sliding-window';

/** One row a second. */
function secondsOfRows(count: number): IncidentColumns {
  const columns = createIncidentColumns(0);
  reserveRows(columns, count);
  columns.rowCount = count;
  for (let row = 0; row < count; row++) columns.reportedAt[row] = row;
  return columns;
}

/** Holds the rows themselves, and counts what was done. */
function recordingSink() {
  const held = new Set<number>();
  const done = { cleared: 0, added: 0, removed: 0 };
  const sink: RowSink = {
    clear: () => {
      held.clear();
      done.cleared++;
    },
    add: (from, to) => {
      done.added += to - from;
      for (let row = from; row < to; row++) {
        if (held.has(row)) throw new Error(`row ${row} was added twice`);
        held.add(row);
      }
    },
    remove: (from, to) => {
      done.removed += to - from;
      for (let row = from; row < to; row++) {
        if (!held.delete(row)) throw new Error(`row ${row} was removed but not held`);
      }
    },
  };
  return { sink, held, done };
}

describe('a sliding window', () => {
  it('holds exactly the rows of the window after any moves', () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 40 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(moves, (windows) => {
        const { sink, held } = recordingSink();
        const slide = createSlidingWindow(secondsOfRows(50), sink);
        for (const [fromSeconds, length] of windows) {
          slide.moveTo({ fromSeconds, toSeconds: fromSeconds + length });
          const wanted = [...Array(50).keys()].filter(
            (row) => row >= fromSeconds && row < fromSeconds + length,
          );
          expect([...held].sort((a, b) => a - b)).toEqual(wanted);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('costs the rows that enter and leave', () => {
    const { sink, done } = recordingSink();
    const slide = createSlidingWindow(secondsOfRows(1000), sink);
    slide.moveTo({ fromSeconds: 100, toSeconds: 400 });
    slide.moveTo({ fromSeconds: 110, toSeconds: 410 });

    expect(done).toEqual({ cleared: 1, added: 310, removed: 10 });
  });

  it('starts anew where that is fewer rows than taking the old ones back', () => {
    const { sink, done } = recordingSink();
    const slide = createSlidingWindow(secondsOfRows(1000), sink);
    slide.moveTo({ fromSeconds: 0, toSeconds: 1000 });
    slide.moveTo({ fromSeconds: 500, toSeconds: 510 });

    expect(done).toEqual({ cleared: 2, added: 1010, removed: 0 });
  });

  it('starts anew now and then, before rounding wears the sums', () => {
    const { sink, done } = recordingSink();
    const slide = createSlidingWindow(secondsOfRows(200_000), sink);
    for (let fromSeconds = 0; fromSeconds < 190_000; fromSeconds += 50) {
      slide.moveTo({ fromSeconds, toSeconds: fromSeconds + 100 });
    }

    expect(done.cleared).toBe(2);
  });

  it('follows single rows while it stands and forgets them after', () => {
    const columns = secondsOfRows(10);
    const { sink, held } = recordingSink();
    const slide = createSlidingWindow(columns, sink);
    slide.retract(4);
    slide.moveTo({ fromSeconds: 3, toSeconds: 6 });
    slide.retract(4);
    slide.retract(8);

    expect([...held]).toEqual([3, 5]);
    slide.admit(4);
    slide.invalidate();
    slide.admit(4);
    expect([...held].sort((a, b) => a - b)).toEqual([3, 4, 5]);
  });
});
