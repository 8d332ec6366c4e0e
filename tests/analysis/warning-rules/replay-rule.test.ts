import { describe, expect, it } from 'vitest';
import {
  buildCountHistory,
  countWindow,
  placesOfRule,
  type CountedIncidents,
} from '@/analysis/warning-rules/count-history';
import { judgeCounts, learnRule } from '@/analysis/warning-rules/judge-counts';
import type { RuleGround } from '@/analysis/warning-rules/rule-ground';
import { replayRule, type RuleReplay } from '@/analysis/warning-rules/replay-rule';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import { windowClock } from '@/domain/time/window-clock';
import type { CountRule, ExpectedRule, ThresholdRule } from '@/domain/warning/warning-rule';
import { buildSmallRegions, CATEGORIES, LEVELS } from '#tests/contract/support/small-district';
import { toHierarchies } from '@/domain/region/region';

const DAY = 86_400;
const ground: RuleGround = {
  name: { zh: '方格区', en: 'Squares' },
  levels: LEVELS,
  hierarchies: toHierarchies(LEVELS),
  regions: buildSmallRegions().map(({ region }) => region),
  categories: CATEGORIES,
  timeZone: 'UTC',
  timePrecision: 'instant',
};
const START = Date.parse('2026-01-05T00:00:00Z') / 1000;
const END = START + 120 * DAY;
const clock = windowClock(buildZoneOffsets('UTC', START - 10 * DAY, END + 10 * DAY), END);

/** Two reports a day in each of two grids, at 06:00 and 18:00, and what a test adds. */
function incidents(extra: readonly { at: number; region: string }[] = []): CountedIncidents {
  const regionCodes = ['S-00-00', 'S-11-11'];
  const regular = Array.from({ length: 120 }, (_, day) =>
    [6, 18].flatMap((hour) => regionCodes.map((region) => ({ at: START + day * DAY + hour * 3600, region }))),
  ).flat();
  const all = [...regular, ...extra];
  return {
    times: Float64Array.from(all, ({ at }) => at),
    regions: Int32Array.from(all, ({ region }) => regionCodes.indexOf(region)),
    regionCodes,
    categories: new Int32Array(all.length),
    categoryCodes: ['0101'],
  };
}

const common = { id: 'r', name: { zh: '规则', en: 'Rule' }, isEnabled: true, owner: null, budgetPerDay: 1 };
const threshold: ThresholdRule = {
  ...common,
  kind: 'threshold',
  unit: 'street',
  categoryCodes: ['01'],
  windowHours: 24,
  limits: [null, 8, 5, null],
  clearFraction: 0.8,
};
const expected: ExpectedRule = {
  ...common,
  kind: 'expected',
  unit: 'street',
  categoryCodes: [],
  windowHours: 24,
  leastLevel: 3,
  leastEvents: 5,
};
/** Nine more reports in one grid within an hour, on day 100 at noon. */
const burst = Array.from({ length: 9 }, (_, i) => ({
  at: START + 100 * DAY + 12 * 3600 + i * 300,
  region: 'S-11-11',
}));

function replay(rule: CountRule, counted: CountedIncidents, days = 30): RuleReplay {
  const places = placesOfRule(ground, rule);
  if ('kind' in places) throw new Error(places.reason.en);
  const history = buildCountHistory(places, counted, {
    clock,
    fromSeconds: START,
    timeZone: 'UTC',
    holidayYears: [],
  });
  const work = replayRule(rule, { places, history }, { endHour: clock.endHour, days });
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value!;
}

describe('replayRule', () => {
  it('finds a burst once, where and when it was, and not what is usual', () => {
    const { warnings, days } = replay(threshold, incidents(burst));

    expect(days).toBe(30);
    expect(warnings).toHaveLength(1);
    const [{ judgment, worstLevel, fromHour, toHour, isSustained }] = warnings as [(typeof warnings)[0]];
    expect(judgment.target.regionCode).toBe('S-11');
    expect(worstLevel).toBe(2);
    // Raised at the first refresh (every 6 h) after the burst at 12:00 of day 100.
    expect(fromHour).toBe(clock.hourOf(START) + 100 * 24 + 18);
    // Borne out as long as the burst lies in the window, held for a window after that, then cleared.
    expect(toHour).toBe(clock.hourOf(START) + 102 * 24 + 12);
    // A day after it was raised nothing of the burst is in the window any longer.
    expect(isSustained).toBe(false);
  });

  it('says that a burst went on when it did', () => {
    const longer = [...burst, ...burst.map(({ at, region }) => ({ at: at + DAY, region }))];
    expect(replay(threshold, incidents(longer)).warnings.map(({ isSustained }) => isSustained)).toEqual([
      true,
    ]);
  });

  it('learns what is usual and finds the same burst against it', () => {
    const { warnings } = replay(expected, incidents(burst));

    expect(warnings.map(({ judgment }) => judgment.target.regionCode)).toEqual(['S-11']);
    const { evidence, category } = warnings[0]!.judgment;
    expect(category?.code).toBe('01');
    expect(evidence.observed).toBe(11);
    expect(evidence.expected).toBeCloseTo(2, 0);
    expect(replay(expected, incidents()).warnings).toEqual([]);
  });

  it('replays no more days than the record bears', () => {
    // 120 days, of which the rule needs 56 to learn from and one to judge: 63 are left.
    expect(replay(expected, incidents(), 90).days).toBe(63);
  });
});

describe('judgeCounts', () => {
  it('judges the present as the replay does, window by window', () => {
    const places = placesOfRule(ground, expected);
    if ('kind' in places) throw new Error(places.reason.en);
    const now = burst.map(({ region }, i) => ({ at: END - 3600 + i, region }));
    const counted = incidents(now);
    const history = buildCountHistory(places, counted, {
      clock,
      fromSeconds: START,
      timeZone: 'UTC',
      holidayYears: [],
    });
    const learning = learnRule(
      expected,
      { history, unitCount: places.units.targets.length },
      clock.endHour - 24,
    );
    let step = learning.next();
    while (!step.done) step = learning.next();
    const { times, ...where } = counted;
    const inDay = Float64Array.from(times, (at) => Number(at >= END - DAY && at < END));
    const observed = countWindow(places, { ...where, counts: inDay });
    const judgment = judgeCounts(expected, places, { models: step.value, endHour: clock.endHour, observed });

    expect(judgment.raised.map(({ key }) => key)).toEqual(['S-11 01']);
    expect(judgment.find('S-00 01')).toMatchObject({ level: 0, isClear: true });
    expect(judgment.find('nowhere 01')).toBeNull();
    expect(judgment.has('nowhere 01')).toBe(false);
  });
});

describe('placesOfRule', () => {
  it('finds the levels that rules name without naming them', () => {
    const targets = (unit: string) => {
      const places = placesOfRule(ground, { ...threshold, unit });
      return 'kind' in places ? places.reason.en : places.units.targets.map(({ regionCode }) => regionCode);
    };
    expect(targets('whole')).toEqual([null]);
    expect(targets('next')).toEqual(['S-00', 'S-01', 'S-10', 'S-11']);
    expect(targets('finest')).toHaveLength(16);
    expect(targets('police')).toEqual(['P-west', 'P-east']);
    expect(targets('village')).toMatch(/no level village/);
  });

  it('refuses hours where only days are known', () => {
    const byDay = { ...ground, timePrecision: 'day' as const };
    expect(placesOfRule(byDay, { ...threshold, windowHours: 6 })).toHaveProperty('reason');
    expect(placesOfRule(byDay, threshold)).not.toHaveProperty('reason');
  });
});
