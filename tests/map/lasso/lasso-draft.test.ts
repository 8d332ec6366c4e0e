import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, stepLasso } from '@/map/lasso/lasso-draft';
import type { LassoEvent } from '@/map/lasso/lasso-draft';

function run(events: readonly LassoEvent[]) {
  let draft = EMPTY_DRAFT;
  let outcome = 'drawing';
  for (const event of events) ({ draft, outcome } = stepLasso(draft, event));
  return { points: draft.points, outcome };
}
const press = (x: number, y: number): LassoEvent => ({ kind: 'press', at: [x, y] });
const move = (x: number, y: number): LassoEvent => ({ kind: 'move', at: [x, y] });
const release = (x: number, y: number): LassoEvent => ({ kind: 'release', at: [x, y] });
const click = (x: number, y: number) => [press(x, y), release(x, y)];
const from = [100, 100] as const;

describe('drawing a lasso', () => {
  it('follows a dragged pointer and ends when it is let go', () => {
    const { points, outcome } = run([press(0, 0), move(20, 0), move(21, 0), move(20, 20), release(20, 20)]);
    expect(points).toEqual([
      [0, 0],
      [20, 0],
      [20, 20],
    ]);
    expect(outcome).toBe('done');
  });

  it('takes clicks for corners and ends at the first one', () => {
    const { points, outcome } = run([click(0, 0), click(50, 0), click(50, 50), click(3, 2)].flat());
    expect(points).toEqual([
      [0, 0],
      [50, 0],
      [50, 50],
    ]);
    expect(outcome).toBe('done');
  });

  it('ends by a double click, whose second click adds nothing', () => {
    const events = [
      ...click(0, 0),
      ...click(50, 0),
      ...click(50, 50),
      ...click(50, 50),
      { kind: 'finish' } as const,
    ];
    expect(run(events)).toEqual({
      points: [
        [0, 0],
        [50, 0],
        [50, 50],
      ],
      outcome: 'done',
    });
  });

  it('is set by keys alone, from the middle of the map', () => {
    const nudge = (x: number, y: number): LassoEvent => ({ kind: 'nudge', by: [x, y], from });
    const set: LassoEvent = { kind: 'set', from };
    const events: LassoEvent[] = [
      set,
      nudge(12, 0),
      set,
      nudge(0, 12),
      set,
      nudge(9, 9),
      set,
      { kind: 'undo' },
      { kind: 'finish' },
    ];
    expect(run(events)).toEqual({
      points: [
        [100, 100],
        [112, 100],
        [112, 112],
      ],
      outcome: 'done',
    });
  });

  it('does not end before it encloses anything, and can be given up', () => {
    expect(run([...click(0, 0), ...click(9, 0), { kind: 'finish' }]).outcome).toBe('drawing');
    expect(run([...click(0, 0), { kind: 'cancel' }]).outcome).toBe('cancelled');
  });
});
