import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceWarnings, type StandingWarning } from '@/analysis/warning-rules/advance-warnings';
import type { Judgment, RuleJudgment } from '@/analysis/warning-rules/judgment';
import type { WarningLevel } from '@/domain/warning/warning-rule';

const HOLD = 24;

function judged(level: 0 | WarningLevel, isClear = level === 0): RuleJudgment {
  const judgment: Judgment = {
    key: 'k',
    target: {
      kind: 'whole',
      regionCode: null,
      collectionId: null,
      featureId: null,
      name: { zh: '全区', en: 'All' },
      position: null,
    },
    category: null,
    level,
    isClear,
    evidence: {
      observed: 1,
      expected: null,
      lower: null,
      upper: null,
      p: null,
      limit: null,
      direction: null,
      windowHours: 24,
    },
  };
  return {
    raised: level === 0 ? [] : [judgment],
    has: (key) => key === 'k',
    find: (key) => (key === 'k' ? judgment : null),
  };
}

const standing = (changes: Partial<StandingWarning> = {}): StandingWarning => ({
  key: 'k',
  ruleLevel: 3,
  raisedAt: 0,
  borneOutAt: 0,
  isSustained: true,
  isMuted: false,
  ...changes,
});
const kinds = (warnings: readonly StandingWarning[], judgment: RuleJudgment, at: number) =>
  advanceWarnings(warnings, judgment, { at, holdMilliseconds: HOLD }).map(({ kind }) => kind);

describe('advanceWarnings', () => {
  it('raises what does not stand yet', () => {
    expect(kinds([], judged(2), 5)).toEqual(['raise']);
  });

  it('takes a worse level at once and a lesser one only after a window', () => {
    expect(kinds([standing()], judged(1), 1)).toEqual(['worsen']);
    expect(kinds([standing()], judged(4), HOLD - 1)).toEqual([]);
    expect(kinds([standing()], judged(4), HOLD)).toEqual(['ease']);
  });

  it('ends a warning only when the window is over and the indicator is back', () => {
    expect(kinds([standing()], judged(0), HOLD - 1)).toEqual([]);
    expect(kinds([standing()], judged(0, false), HOLD)).toEqual(['ebb']);
    expect(kinds([standing({ ruleLevel: 4 })], judged(0, false), HOLD)).toEqual([]);
    expect(kinds([standing({ ruleLevel: 4 })], judged(0), HOLD)).toEqual(['clear']);
  });

  it('ends what is no longer there and keeps what cannot be judged', () => {
    expect(kinds([standing({ key: 'gone' })], judged(0), 1)).toEqual(['clear']);
    const unjudged: RuleJudgment = { raised: [], has: () => true, find: () => null };
    expect(kinds([standing()], unjudged, 10 * HOLD)).toEqual([]);
  });

  it('settles after one window whether it was sustained', () => {
    const young = standing({ isSustained: null });
    expect(kinds([young], judged(3), HOLD - 1)).toEqual(['keep']);
    expect(advanceWarnings([young], judged(0, false), { at: HOLD, holdMilliseconds: HOLD })[0]).toMatchObject(
      {
        kind: 'settle',
        isSustained: true,
      },
    );
  });

  it('raises nothing where a person cleared it, until the indicator has gone back', () => {
    const muted = standing({ isMuted: true });
    expect(kinds([muted], judged(1), 100)).toEqual([]);
    expect(kinds([muted], judged(0, false), 100)).toEqual([]);
    expect(kinds([muted], judged(0), 100)).toEqual(['unmute']);
  });

  it('never has two warnings on one place, whatever comes', () => {
    const level = fc.constantFrom<0 | WarningLevel>(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(fc.tuple(level, fc.boolean(), fc.integer({ min: 1, max: 40 }))), (moments) => {
        let at = 0;
        let now: StandingWarning[] = [];
        for (const [next, isClear, gap] of moments) {
          at += gap;
          const steps = advanceWarnings(now, judged(next, isClear), { at, holdMilliseconds: HOLD });
          const moves = steps.filter(({ kind }) => kind !== 'settle');
          expect(moves.length).toBeLessThanOrEqual(1);
          for (const step of steps) {
            if (step.kind === 'raise') {
              expect(now).toEqual([]);
              now = [
                standing({ ruleLevel: step.judgment.level as WarningLevel, raisedAt: at, borneOutAt: at }),
              ];
            } else if (step.kind === 'clear') now = [];
            else if (step.kind === 'ebb') now = [{ ...now[0]!, ruleLevel: 4 }];
            else if (step.kind !== 'settle' && step.kind !== 'unmute')
              now = [{ ...now[0]!, ruleLevel: step.judgment.level as WarningLevel, borneOutAt: at }];
          }
        }
      }),
      { seed: 7 },
    );
  });
});
