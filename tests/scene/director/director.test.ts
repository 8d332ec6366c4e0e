import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  direct,
  IDLE_DIRECTOR,
  PREPARE_LEAD_MILLISECONDS,
  PREPARE_LIMIT_MILLISECONDS,
  remainingMilliseconds,
  RETRY_MILLISECONDS,
  TOUCH_PAUSE_MILLISECONDS,
  upcomingId,
  WARNING_MILLISECONDS,
} from '@/scene/director/director';
import type { DirectorEvent, DirectorState } from '@/scene/director/director';

const ITEMS = [
  { id: 'a', seconds: 30 },
  { id: 'b', seconds: 20 },
  { id: 'c', seconds: 10 },
];
const REASON = { zh: '预测不优于基线', en: 'no better than the baseline' };
type Plain = DirectorEvent extends infer E ? (E extends DirectorEvent ? Omit<E, 'now'> : never) : never;

/** A wall under test: its own clock, every scene ready unless it is said to be broken. */
function wall(broken: ReadonlySet<string> = new Set()) {
  let now = 1_000_000;
  let state: DirectorState = IDLE_DIRECTOR;
  const tell = (event: Plain) => {
    state = direct(state, { ...event, now });
    const waiting = state.next;
    if (waiting && !waiting.isReady) {
      const { itemId } = waiting;
      state = direct(
        state,
        broken.has(itemId) ? { kind: 'broken', itemId, reason: REASON, now } : { kind: 'ready', itemId, now },
      );
    }
  };
  const wait = (seconds: number) => {
    for (let i = 0; i < seconds; i++) {
      now += 1000;
      tell({ kind: 'tick' });
    }
  };
  tell({ kind: 'list', items: ITEMS });
  return { tell, wait, now: () => state };
}

describe('the director', () => {
  it('shows the first scene as soon as it is ready and then each for its time, over and over', () => {
    const { wait, now } = wall();
    const seen: (string | null)[] = [];
    for (let second = 0; second < 61; second++) {
      seen.push(now().shownId);
      wait(1);
    }

    expect(seen.slice(0, 30)).toEqual(new Array(30).fill('a'));
    expect(seen.slice(30, 50)).toEqual(new Array(20).fill('b'));
    expect(seen.slice(50, 60)).toEqual(new Array(10).fill('c'));
    expect(seen[60]).toBe('a');
  });

  it('checks the next scene some seconds before it is due, not at once', () => {
    const { wait, now } = wall();
    wait(30 - PREPARE_LEAD_MILLISECONDS / 1000 - 1);
    expect(now().next).toBeNull();
    wait(1);

    expect(now().next).toMatchObject({ itemId: 'b', isReady: true });
    expect(now().shownId).toBe('a');
  });

  it('leaves a broken scene out, keeps why, and tries it again later', () => {
    const broken = new Set(['b']);
    const { wait, now } = wall(broken);
    wait(30);

    expect(now().shownId).toBe('c');
    expect(now().skipped).toMatchObject([{ itemId: 'b', reason: REASON }]);
    broken.clear();
    wait(RETRY_MILLISECONDS / 1000 + 40);
    expect(now().skipped).toEqual([]);
  });

  it('ends a scene early that turns out broken on the wall', () => {
    const { tell, wait, now } = wall();
    wait(3);
    tell({ kind: 'broken', itemId: 'a', reason: REASON });
    wait(1);

    expect(now().shownId).toBe('b');
    expect(now().skipped.map(({ itemId }) => itemId)).toEqual(['a']);
  });

  it('leaves out a scene that never gets ready', () => {
    let state = direct(IDLE_DIRECTOR, { kind: 'list', items: ITEMS, now: 0 });
    expect(state.next?.itemId).toBe('a');
    state = direct(state, { kind: 'tick', now: PREPARE_LIMIT_MILLISECONDS });

    expect(state.skipped.map(({ itemId }) => itemId)).toEqual(['a']);
    expect(state.next?.itemId).toBe('b');
  });

  it('stays on the scene it has while all others are broken', () => {
    const { wait, now } = wall(new Set(['b', 'c']));
    wait(90);

    expect(now().shownId).toBe('a');
  });

  it('pauses when touched and goes on by itself, with the time it had left', () => {
    const { tell, wait, now } = wall();
    wait(5);
    tell({ kind: 'touched' });
    wait(TOUCH_PAUSE_MILLISECONDS / 1000 - 1);
    expect(now().pause?.by).toBe('touch');
    expect(remainingMilliseconds(now())).toBe(25_000);
    wait(1);

    expect(now().pause).toBeNull();
    wait(25);
    expect(now().shownId).toBe('b');
  });

  it('stays paused by an operator, whoever touches it, until told to play', () => {
    const { tell, wait, now } = wall();
    tell({ kind: 'pause' });
    tell({ kind: 'touched' });
    wait(600);
    expect(now()).toMatchObject({ shownId: 'a', pause: { by: 'operator' } });
    tell({ kind: 'play' });
    wait(30);

    expect(now().shownId).toBe('b');
  });

  it('does not show again, after its page was loaded anew, red warnings it has shown', () => {
    const { tell, wait, now } = wall();
    tell({ kind: 'warned', keys: ['fire', 'over'] });
    tell({ kind: 'warnings', keys: ['fire', 'flood'] });

    expect(now().warning?.key).toBe('flood');
    wait(WARNING_MILLISECONDS / 1000);
    expect(now()).toMatchObject({ warning: null, shownWarnings: ['fire', 'flood'] });
    tell({ kind: 'warnings', keys: ['flood'] });
    tell({ kind: 'warnings', keys: ['flood', 'fire'] });

    expect(now().warning?.key).toBe('fire');
  });

  it('goes where an operator says, also while paused, forward and back', () => {
    const { tell, now } = wall();
    tell({ kind: 'pause' });
    tell({ kind: 'go-to', itemId: 'c' });
    expect(now().shownId).toBe('c');
    tell({ kind: 'step', by: 1 });
    expect(now().shownId).toBe('a');
    tell({ kind: 'step', by: -1 });
    expect(now().shownId).toBe('c');
    tell({ kind: 'go-to', itemId: 'gone' });

    expect(now().shownId).toBe('c');
  });

  it('yields to a red warning at once and returns to the scene with the time it had left', () => {
    const { tell, wait, now } = wall();
    wait(12);
    tell({ kind: 'warnings', keys: ['fire'] });
    expect(now().warning?.key).toBe('fire');
    wait(WARNING_MILLISECONDS / 1000);

    expect(now()).toMatchObject({ warning: null, shownId: 'a' });
    expect(remainingMilliseconds(now())).toBe(18_000);
    tell({ kind: 'warnings', keys: ['fire'] });
    expect(now().warning).toBeNull();
  });

  it('shows red warnings one after another, drops one that is lifted, and yields anew when it is raised again', () => {
    const { tell, wait, now } = wall();
    tell({ kind: 'warnings', keys: ['fire', 'flood'] });
    wait(WARNING_MILLISECONDS / 1000);
    expect(now().warning?.key).toBe('flood');
    tell({ kind: 'warnings', keys: ['fire'] });
    expect(now().warning).toBeNull();
    tell({ kind: 'warnings', keys: [] });
    tell({ kind: 'warnings', keys: ['fire'] });

    expect(now().warning?.key).toBe('fire');
  });

  it('holds a warning while somebody looks at it', () => {
    const { tell, wait, now } = wall();
    tell({ kind: 'warnings', keys: ['fire'] });
    wait(50);
    tell({ kind: 'touched' });
    wait(TOUCH_PAUSE_MILLISECONDS / 1000 - 1);

    expect(now().warning?.key).toBe('fire');
  });

  it('keeps the scene on the wall when the list is changed around it, and tells what comes', () => {
    const { tell, wait, now } = wall();
    wait(8);
    tell({ kind: 'list', items: [ITEMS[0]!, { id: 'd', seconds: 40 }] });

    expect(now()).toMatchObject({ shownId: 'a', shownMilliseconds: 8000 });
    expect(upcomingId(now())).toBe('d');
  });

  it('whatever happens, shows a scene of its list and never counts time backwards', () => {
    const event = fc.oneof(
      fc.constant<Plain>({ kind: 'tick' }),
      fc.constant<Plain>({ kind: 'touched' }),
      fc.constant<Plain>({ kind: 'pause' }),
      fc.constant<Plain>({ kind: 'play' }),
      fc.constantFrom<Plain>({ kind: 'step', by: 1 }, { kind: 'step', by: -1 }),
      fc.constantFrom('a', 'b', 'c', 'x').map((itemId): Plain => ({ kind: 'go-to', itemId })),
      fc.subarray(['fire', 'flood']).map((keys): Plain => ({ kind: 'warnings', keys })),
      fc.subarray(ITEMS).map((items): Plain => ({ kind: 'list', items })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.subarray(['a', 'b', 'c']), (events, broken) => {
        const { tell, wait, now } = wall(new Set(broken));
        for (const each of events) {
          tell(each);
          wait(3);
          const { items, shownId, shownMilliseconds } = now();
          if (shownId !== null) expect(items.map(({ id }) => id)).toContain(shownId);
          expect(shownMilliseconds).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
