import { describe, expect, it } from 'vitest';
import { LOOP_RATES, rateOf } from '@/panels/loop-rates';
import { TallyMaker, type TallyRow } from '@/studies/loop/tally';

const row = (part: Partial<TallyRow> = {}): TallyRow => ({
  verdict: { standing: 'looped', brokenBy: null, firstMissing: -1, waitingFor: -1 },
  times: [0, 1, 2, 3, 1000, 5000, 6000, 7000, 8000],
  age: 10_000,
  isCompleted: true,
  hasRecurred: false,
  reopened: 0,
  returned: 0,
  supervised: 0,
  isOverdue: false,
  isDue: true,
  callBackApplicable: true,
  satisfied: true,
  separation: 'apart',
  ...part,
});

describe('the rates of the loop', () => {
  it('are not lowered by what does not apply', () => {
    const maker = new TallyMaker();
    maker.add(row());
    const before = LOOP_RATES.map((name) => rateOf(name, maker.finish()));
    const nobody = { callBackApplicable: false, satisfied: null, isDue: false, separation: null };
    maker.add(row({ verdict: { standing: 'void', brokenBy: null, firstMissing: -1, waitingFor: -1 } }));
    maker.add(row({ verdict: null }));
    maker.add(
      row({
        ...nobody,
        isCompleted: false,
        verdict: { standing: 'under-way', brokenBy: null, firstMissing: 4, waitingFor: 4 },
      }),
    );
    const after = LOOP_RATES.map((name) => rateOf(name, maker.finish()));

    LOOP_RATES.forEach((name, i) => {
      if (name === 'returned') expect(after[i]).toEqual({ part: 0, whole: 2 });
      else expect(after[i]).toEqual(before[i]);
    });
  });

  it('count completion by the books, haste and answers by hand', () => {
    const maker = new TallyMaker();
    maker.add(row({ times: [0, 1, 2, 3, 100, 160, 219, 7000, 8000] }));
    maker.add(row({ reopened: 1, hasRecurred: true, satisfied: false, returned: 2 }));
    maker.add(row({ satisfied: null, isOverdue: true }));
    const tally = maker.finish();

    expect(rateOf('hasty', tally)).toEqual({ part: 1, whole: 3 });
    expect(rateOf('falsely', tally)).toEqual({ part: 1, whole: 3 });
    expect(rateOf('satisfied', tally)).toEqual({ part: 1, whole: 2 });
    expect(rateOf('overdue', tally)).toEqual({ part: 1, whole: 3 });
    expect(tally.bounced).toBe(1);
  });

  it('hold finding and handling apart by what is known, and tell what is not', () => {
    const maker = new TallyMaker();
    for (const separation of ['apart', 'apart', 'apart', 'one-hand', 'unknown', 'unknown', null] as const) {
      maker.add(row({ separation }));
    }
    const tally = maker.finish();

    expect(rateOf('apart', tally)).toEqual({ part: 3, whole: 4 });
    expect(tally.patrolled - tally.apart - tally.oneHand).toBe(2);
  });
});
