import { describe, expect, it } from 'vitest';
import { INCIDENT_STATES } from '@/domain/incident/vocabularies';
import { readLoopSteps } from '@/panels/wall-loop/loop-steps';

const counts = (of: Partial<Record<(typeof INCIDENT_STATES)[number], number>>) =>
  INCIDENT_STATES.map((state) => of[state] ?? 0);

describe('steps of the closed loop', () => {
  it('count as reached whoever is at a step or past it', () => {
    const { steps } = readLoopSteps(
      counts({ accepted: 4, 'in-handling': 10, completed: 5, 'effect-checked': 1 }),
    );
    const reached = Object.fromEntries(steps.map((step) => [step.step, step.reached]));

    expect(reached).toMatchObject({
      accepted: 20,
      triaged: 16,
      'in-handling': 16,
      'fed-back': 6,
      'effect-checked': 1,
    });
  });

  it('keep what stands beside the loop out of it', () => {
    const loop = readLoopSteps(
      counts({ accepted: 1, returned: 2, suspended: 3, void: 4, unknown: 5, found: 6 }),
    );

    expect(loop).toMatchObject({ returned: 2, suspended: 3, voided: 4, unknown: 5 });
    expect(loop.steps[0]).toMatchObject({ step: 'accepted', reached: 1 });
  });
});
