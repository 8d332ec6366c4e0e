import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOVERY_MILLISECONDS, STEADY, nextDeadline, stepSupervisor } from '@/map/context-supervisor';
import type { SupervisorAction, SupervisorEvent, SupervisorState } from '@/map/context-supervisor';

/** Runs events through the supervisor and collects what it asks for. */
function run(events: readonly SupervisorEvent[], from: SupervisorState = STEADY) {
  const actions: SupervisorAction[] = [];
  let state = from;
  for (const event of events) {
    const step = stepSupervisor(state, event);
    state = step.state;
    actions.push(...step.actions);
  }
  return { state, actions };
}

const lost = (canvas: 'map' | 'overlay', at: number): SupervisorEvent => ({ kind: 'lost', canvas, at });
const restored = (canvas: 'map' | 'overlay', at: number): SupervisorEvent => ({
  kind: 'restored',
  canvas,
  at,
});
const tick = (at: number): SupervisorEvent => ({ kind: 'tick', at });

describe('the context supervisor', () => {
  it('waits for MapLibre to heal itself', () => {
    expect(run([lost('map', 0), restored('map', 1200)]).actions).toEqual([
      'announce-restoring',
      'announce-ready',
    ]);
  });

  it('gives deck.gl a new overlay at once', () => {
    expect(run([lost('overlay', 0), restored('overlay', 300)]).actions).toEqual([
      'announce-restoring',
      'renew-overlay',
      'announce-ready',
    ]);
  });

  it('says ready only when both canvases of a lost graphics card are back', () => {
    const { actions } = run([
      lost('map', 0),
      lost('overlay', 5),
      restored('overlay', 400),
      restored('map', 1500),
    ]);
    expect(actions).toEqual(['announce-restoring', 'renew-overlay', 'announce-ready']);
  });

  it('rebuilds a map that does not come back in time', () => {
    const { state, actions } = run([
      lost('map', 0),
      tick(RECOVERY_MILLISECONDS - 1),
      tick(RECOVERY_MILLISECONDS),
    ]);
    expect(actions).toEqual(['announce-restoring', 'rebuild-map']);
    expect(nextDeadline(state)).toBe(2 * RECOVERY_MILLISECONDS);
    expect(run([restored('map', 6000)], state).actions).toEqual(['announce-ready']);
  });

  it('reloads at the third failure within ten minutes', () => {
    const failure = (at: number) => [
      lost('map', at),
      tick(at + RECOVERY_MILLISECONDS),
      restored('map', at + 7000),
    ];
    expect(run([failure(0), failure(100_000), failure(300_000)].flat()).actions.at(-1)).toBe('reload-page');
  });

  it('forgets failures older than ten minutes', () => {
    const failure = (at: number) => [
      lost('map', at),
      tick(at + RECOVERY_MILLISECONDS),
      restored('map', at + 7000),
    ];
    const { actions } = run([failure(0), failure(100_000), failure(650_000)].flat());
    expect(actions).not.toContain('reload-page');
  });

  it('reloads when rebuilding fails again and again', () => {
    const at = RECOVERY_MILLISECONDS;
    const { actions, state } = run([lost('map', 0), tick(at), tick(2 * at), tick(3 * at)]);
    expect(actions).toEqual(['announce-restoring', 'rebuild-map', 'rebuild-map', 'reload-page']);
    expect(nextDeadline(state)).toBeNull();
  });

  it('never reloads for losses that heal, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('map' as const, 'overlay' as const), { maxLength: 40 }),
        (canvases) => {
          const events = canvases.flatMap((canvas, i) => [
            lost(canvas, 3000 * i),
            restored(canvas, 3000 * i + 2000),
          ]);
          const { actions, state } = run(events);
          expect(actions).not.toContain('rebuild-map');
          expect(actions).not.toContain('reload-page');
          expect(nextDeadline(state)).toBeNull();
        },
      ),
      { seed: 9 },
    );
  });

  it('takes the first picture for no recovery', () => {
    expect(run([restored('map', 10), restored('overlay', 20)]).actions).toEqual([]);
  });
});
