import { INCIDENT_STATES } from '@/domain/incident/vocabularies';
import type { IncidentState } from '@/domain/incident/vocabularies';

/** Steps of the closed loop in their order. */
const STEPS = [
  'accepted',
  'triaged',
  'assigned',
  'in-handling',
  'fed-back',
  'completed',
  'called-back',
  'effect-checked',
] as const satisfies readonly IncidentState[];
export type LoopStep = (typeof STEPS)[number];

/** How far the orders of a window have come. */
export interface LoopSteps {
  readonly steps: readonly {
    readonly step: LoopStep;
    /** Orders at this step or a later one. */
    readonly reached: number;
    /** Orders whose last step this is. */
    readonly waiting: number;
  }[];
  /** Orders found but not yet accepted are in no step; returned, suspended and void ones stand beside the loop. */
  readonly returned: number;
  readonly suspended: number;
  readonly voided: number;
  readonly unknown: number;
}

/**
 * Reads the loop off the counts of states.
 *
 * @param states One count for each of `INCIDENT_STATES`.
 */
export function readLoopSteps(states: ArrayLike<number>): LoopSteps {
  const countOf = (state: IncidentState) => states[INCIDENT_STATES.indexOf(state)] ?? 0;
  let reached = 0;
  const steps = STEPS.toReversed().map((step) => {
    const waiting = countOf(step);
    reached += waiting;
    return { step, reached, waiting };
  });
  return {
    steps: steps.toReversed(),
    returned: countOf('returned'),
    suspended: countOf('suspended'),
    voided: countOf('void'),
    unknown: countOf('unknown'),
  };
}
