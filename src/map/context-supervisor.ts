export type SupervisedCanvas = 'map' | 'overlay';

export type SupervisorEvent =
  | { readonly kind: 'lost'; readonly canvas: SupervisedCanvas; readonly at: number }
  | { readonly kind: 'restored'; readonly canvas: SupervisedCanvas; readonly at: number }
  /** Time has passed; sent at the deadlines. */
  | { readonly kind: 'tick'; readonly at: number };

export type SupervisorAction =
  | 'announce-restoring'
  | 'announce-ready'
  /** deck.gl never takes up a lost context again: it needs a new overlay. */
  | 'renew-overlay'
  /** MapLibre did not come back by itself: a new map in the same place. */
  | 'rebuild-map'
  | 'reload-page';

export interface SupervisorState {
  /** Until when each canvas that is gone may take, epoch milliseconds. */
  readonly deadlines: Readonly<Partial<Record<SupervisedCanvas, number>>>;
  /** When recoveries failed, epoch milliseconds, of the last ten minutes. */
  readonly failures: readonly number[];
}

export interface SupervisorStep {
  readonly state: SupervisorState;
  readonly actions: readonly SupervisorAction[];
}

export const STEADY: SupervisorState = { deadlines: {}, failures: [] };

/** MapLibre takes 0.8 to 2 s on a software renderer; an overlay less. */
export const RECOVERY_MILLISECONDS = 5000;
const FAILURE_MEMORY_MILLISECONDS = 10 * 60_000;
const FAILURES_UNTIL_RELOAD = 3;

/**
 * Decides what to do when a WebGL context is lost. A loss that heals in time counts for nothing, however often it
 * happens; one that does not is a failure: the map is rebuilt, and at the third within ten minutes the page reloaded.
 */
export function stepSupervisor(state: SupervisorState, event: SupervisorEvent): SupervisorStep {
  switch (event.kind) {
    case 'lost':
      return lose(state, event.canvas, event.at);
    case 'restored':
      return restore(state, event.canvas);
    case 'tick':
      return passTime(state, event.at);
  }
}

/** When the supervisor wants its next tick; `null` while all is well. */
export function nextDeadline({ deadlines }: SupervisorState): number | null {
  const open = Object.values(deadlines);
  return open.length > 0 ? Math.min(...open) : null;
}

function lose(state: SupervisorState, canvas: SupervisedCanvas, at: number): SupervisorStep {
  const calm = nextDeadline(state) === null;
  const deadlines = { ...state.deadlines, [canvas]: at + RECOVERY_MILLISECONDS };
  return {
    state: { ...state, deadlines },
    actions: [
      ...(calm ? (['announce-restoring'] as const) : []),
      ...(canvas === 'overlay' ? (['renew-overlay'] as const) : []),
    ],
  };
}

function restore(state: SupervisorState, canvas: SupervisedCanvas): SupervisorStep {
  if (state.deadlines[canvas] === undefined) return { state, actions: [] };
  const deadlines = Object.fromEntries(Object.entries(state.deadlines).filter(([name]) => name !== canvas));
  const next = { ...state, deadlines };
  return { state: next, actions: nextDeadline(next) === null ? ['announce-ready'] : [] };
}

function passTime(state: SupervisorState, at: number): SupervisorStep {
  const deadline = nextDeadline(state);
  if (deadline === null || at < deadline) return { state, actions: [] };
  const failures = [...state.failures.filter((failure) => at - failure < FAILURE_MEMORY_MILLISECONDS), at];
  // A rebuilt map brings a new overlay with it, so it answers for both canvases.
  const rebuilt = { deadlines: { map: at + RECOVERY_MILLISECONDS }, failures };
  if (failures.length < FAILURES_UNTIL_RELOAD) return { state: rebuilt, actions: ['rebuild-map'] };
  return { state: { deadlines: {}, failures }, actions: ['reload-page'] };
}
