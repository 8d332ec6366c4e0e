import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLoop, STEP, type LoopOrder, type LoopRules } from '@/domain/loop/judge-loop';

const DAY = 86_400;
const ALL = Array.from({ length: 9 }, () => true);
const rules = (part: Partial<LoopRules> = {}): LoopRules => ({
  recorded: ALL,
  now: 10 * DAY,
  graceSeconds: 7 * DAY,
  ...part,
});
/** Stamps an hour apart, those named left out. */
const order = (missing: readonly (keyof typeof STEP)[] = [], part: Partial<LoopOrder> = {}): LoopOrder => ({
  times: Array.from({ length: 9 }, (_, step) =>
    missing.some((stamp) => STEP[stamp] === step) ? NaN : step * 3600,
  ),
  isVoid: false,
  isSuspended: false,
  callBackApplicable: true,
  dueAt: 5 * DAY,
  ...part,
});

describe('judgeLoop', () => {
  it('closes a loop with every stamp in order', () => {
    expect(judgeLoop(order(), rules())).toEqual({
      standing: 'looped',
      brokenBy: null,
      firstMissing: -1,
      waitingFor: -1,
    });
  });

  it('names the first stamp that was skipped, at once', () => {
    const verdict = judgeLoop(order(['triagedAt', 'fedBackAt']), rules({ now: 9 * 3600 }));

    expect(verdict).toMatchObject({ standing: 'broken', brokenBy: 'skipped', firstMissing: STEP.triagedAt });
  });

  it('leaves an order within its limit under way, and breaks it after', () => {
    const waiting = order(['startedAt', 'fedBackAt', 'completedAt', 'calledBackAt', 'effectCheckedAt']);

    expect(judgeLoop(waiting, rules({ now: 5 * DAY }))).toMatchObject({
      standing: 'under-way',
      waitingFor: STEP.startedAt,
    });
    expect(judgeLoop(waiting, rules({ now: 5 * DAY + 1 }))).toMatchObject({
      standing: 'broken',
      brokenBy: 'stuck',
      firstMissing: STEP.startedAt,
    });
    expect(judgeLoop({ ...waiting, isSuspended: true }, rules())).toMatchObject({ standing: 'under-way' });
    expect(judgeLoop({ ...waiting, dueAt: NaN }, rules())).toMatchObject({ standing: 'under-way' });
  });

  it('gives call-back and effect check their time after completion', () => {
    const done = order(['calledBackAt', 'effectCheckedAt']);
    const completed = 6 * 3600;

    expect(judgeLoop(done, rules({ now: completed + 7 * DAY }))).toMatchObject({ standing: 'under-way' });
    expect(judgeLoop(done, rules({ now: completed + 7 * DAY + 1 }))).toMatchObject({
      standing: 'broken',
      brokenBy: 'stuck',
      firstMissing: STEP.calledBackAt,
    });
  });

  it('asks for no call-back where nobody is there, and for no stamp that the data never carry', () => {
    expect(judgeLoop(order(['calledBackAt'], { callBackApplicable: false }), rules())).toMatchObject({
      standing: 'looped',
    });
    const recorded = ALL.map((_, step) => step !== STEP.effectCheckedAt);
    expect(judgeLoop(order(['effectCheckedAt']), rules({ recorded }))).toMatchObject({ standing: 'looped' });
  });

  it('does not close a loop whose stamps stand in the wrong order', () => {
    const times = Array.from({ length: 9 }, (_, step) => (step === STEP.completedAt ? 60 : step * 3600));

    expect(judgeLoop(order([], { times }), rules())).toMatchObject({
      standing: 'broken',
      brokenBy: 'disordered',
      firstMissing: STEP.completedAt,
    });
  });

  it('asks nothing of what was no case', () => {
    expect(judgeLoop(order(['startedAt'], { isVoid: true }), rules()).standing).toBe('void');
  });

  it('never turns a closed loop into another by asking for less', () => {
    const arbitrary = fc.record({
      present: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      recorded: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      dropped: fc.nat(8),
      applicable: fc.boolean(),
    });
    fc.assert(
      fc.property(arbitrary, ({ present, recorded, dropped, applicable }) => {
        const times = present.map((is, step) => (is ? step * 3600 : NaN));
        const asked = order([], { times, callBackApplicable: applicable });
        const before = judgeLoop(asked, rules({ recorded }));
        const less = judgeLoop(asked, rules({ recorded: recorded.map((is, i) => is && i !== dropped) }));
        const without = judgeLoop({ ...asked, callBackApplicable: false }, rules({ recorded }));
        if (before.standing === 'looped') {
          expect(less.standing).toBe('looped');
          expect(without.standing).toBe('looped');
        }
        if (before.standing !== 'broken') expect(without.standing).not.toBe('broken');
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
