import { STEADY, nextDeadline, stepSupervisor } from './context-supervisor';
import type { SupervisedCanvas, SupervisorAction, SupervisorEvent } from './context-supervisor';

export interface ContextWatch {
  readonly lost: (canvas: SupervisedCanvas) => void;
  readonly restored: (canvas: SupervisedCanvas) => void;
  readonly stop: () => void;
}

/** Runs the supervisor against the clock: carries out its actions and wakes it at its deadlines. */
export function watchContexts(act: (action: SupervisorAction) => void): ContextWatch {
  let state = STEADY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = (event: SupervisorEvent) => {
    const step = stepSupervisor(state, event);
    state = step.state;
    arm();
    for (const action of step.actions) act(action);
  };
  const arm = () => {
    if (timer !== null) clearTimeout(timer);
    const deadline = nextDeadline(state);
    timer =
      deadline === null
        ? null
        : setTimeout(() => send({ kind: 'tick', at: Date.now() }), Math.max(0, deadline - Date.now()));
  };

  return {
    lost: (canvas) => send({ kind: 'lost', canvas, at: Date.now() }),
    restored: (canvas) => send({ kind: 'restored', canvas, at: Date.now() }),
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
