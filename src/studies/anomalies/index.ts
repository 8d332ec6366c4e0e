import { replayAlertFamily, type AlertReplay } from '@/analysis/alert-replay/replay-alerts';
import { LEAST_EVENTS, LEVEL_LIMITS } from '@/analysis/live-alert/alert-level';
import { countDistribution } from '@/analysis/count-forecast/count-distribution';
import { partOfRun } from '@/analysis/run-control';
import type { RunControl } from '@/analysis/run-control';
import { countWords, figureWords, plainParameter } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard } from '../study';
import { calendarWords } from '../work-calendar';
import { buildAlertGround } from './alert-families';
import type { AlertFamily, AlertGround } from './alert-families';
import { anomaliesReference } from './reference';
import type { AlertFinding, AlertLevelSummary, AlertWindow, AnomaliesResult } from './reference';

/** Alerts are followed this long, so that one that was raised is held as long as it should be. */
const FOLLOWED_DAYS = 2;
const REFRESH_HOURS: Readonly<Record<AlertWindow, number>> = { 1: 1, 2: 1, 6: 2, 24: 6 };

/** Counts of the newest window against what is usual at this hour and kind of day, by unit and category. */
export const study = defineStudy(anomaliesReference, (input, { windowHours }, control) => {
  const ground = buildAlertGround(input, windowHours);
  if ('kind' in ground) return ground;
  if (ground.categories.length === 0) {
    return notAssessable(
      '当前条件下没有事件；放宽筛选后再看。',
      'No incident passes the filters; relax them and look again.',
    );
  }
  if (ground.replayableDays < FOLLOWED_DAYS) {
    return notAssessable(
      '平常水平要由此前 8 周的记录得出，现有记录不足；待记录满 9 周后再看。',
      'What is usual is learned from the eight weeks before; the record is too short. Look again once it spans nine weeks.',
    );
  }
  const result = findAnomalies(ground, control);
  return { kind: 'assessed', result, card: describe(ground, result) };
});

function findAnomalies(ground: AlertGround, control: RunControl): AnomaliesResult {
  const { windowHours, endHour, recordFromHour, families } = ground;
  const dayTypes = ground.dayTypes(FOLLOWED_DAYS);
  const replays = families.map((family, i) =>
    replayAlertFamily(
      {
        series: family.series,
        unitCount: family.units.length,
        dayTypes,
        windowHours,
        endHour,
        days: FOLLOWED_DAYS,
        refreshHours: REFRESH_HOURS[windowHours],
        recordFromHour,
        gridLevel: family.isGrid,
      },
      partOfRun(control, i / families.length, (i + 1) / families.length),
    ),
  );
  return {
    windowHours,
    fromSeconds: ground.fromSeconds,
    toSeconds: ground.toSeconds,
    alerts: families
      .flatMap((family, i) => alertsOf(ground, family, replays[i]!))
      .sort(
        (a, b) =>
          Number(a.isHeld) - Number(b.isHeld) ||
          a.level - b.level ||
          a.p - b.p ||
          a.place.zh.localeCompare(b.place.zh),
      ),
    levels: families.map((family, i) => summarize(family, replays[i]!)),
    leftOut: ground.leftOut,
    withoutHour: ground.withoutHour,
    duplicates: ground.duplicates,
  };
}

function alertsOf(ground: AlertGround, family: AlertFamily, { last, episodes }: AlertReplay): AlertFinding[] {
  const unitCount = family.units.length;
  const raisedHours = new Map(
    episodes.filter(({ toHour }) => toHour === ground.endHour).map(({ unit, fromHour }) => [unit, fromHour]),
  );
  return last.flatMap(({ judgment, held }, category) =>
    Array.from(held.levels).flatMap((level, unit): AlertFinding[] => {
      if (level === 0) return [];
      const place = family.units[unit]!;
      const { code, name } = ground.categories[category]!;
      const expected = judgment.expected[unit]!;
      const usual = countDistribution({ mean: expected, size: judgment.dispersion });
      const raisedHour = raisedHours.get(category * unitCount + unit) ?? ground.endHour;
      return [
        {
          regionCode: place.code,
          place: place.name,
          levelId: family.levelId,
          isGrid: family.isGrid,
          categoryCode: code,
          category: name,
          level: level as AlertFinding['level'],
          observed: judgment.observed[unit]!,
          expected,
          lower: usual.quantile(0.05),
          upper: usual.quantile(0.95),
          ratio: judgment.ratio[unit]!,
          p: judgment.p[unit]!,
          adjustedP: judgment.adjustedP[unit]!,
          raisedSeconds: ground.endOfHour(raisedHour),
          isHeld: judgment.levels[unit] !== level,
        },
      ];
    }),
  );
}

function summarize({ levelId, name, units }: AlertFamily, { last }: AlertReplay): AlertLevelSummary {
  const reasons = last.flatMap(({ judgment }) => judgment.reasons);
  const count = (reason: (typeof reasons)[number]) => reasons.filter((other) => other === reason).length;
  return {
    levelId,
    name,
    units: units.length * last.length,
    judged: count(null),
    withoutExpectation: count('no_exposure'),
    tooFew: count('too_few'),
  };
}

const LEVEL_WORDS = [
  { zh: '红', en: 'red' },
  { zh: '橙', en: 'orange' },
  { zh: '黄', en: 'yellow' },
  { zh: '蓝', en: 'blue' },
] as const;

function describe(ground: AlertGround, result: AnomaliesResult): StudyCard {
  const { windowHours, levels } = result;
  const judged = levels.reduce((sum, level) => sum + level.judged, 0);
  return {
    statement: statementOf(result, judged),
    n: ground.counted,
    period: { fromSeconds: ground.toSeconds - (56 * 24 + windowHours) * 3600, toSeconds: ground.toSeconds },
    method: {
      zh: '按时段（前后各 1 时加权 1:2:1）与日别的近 8 周均值乘近 28 天水平，网格份额经 Gamma-Poisson 收缩，负二项（不离散时为泊松）上尾概率；同层各“地 × 类”一并做 BH 校正；已是预警的时段不进入基线',
      en: 'Mean of the last eight weeks by hour (smoothed 1:2:1) and kind of day, times the level of the last 28 days; shares of places shrunk by Gamma-Poisson; upper tail of a negative binomial (Poisson where not dispersed); BH over all place × category units of a level; windows that were alerts are kept out of the baseline',
    },
    parameters: [
      plainParameter('窗口', 'Window', `${windowHours} h`),
      {
        name: { zh: '分级', en: 'Levels' },
        value: {
          zh: `校正 p < ${LEVEL_LIMITS.red} 红，< ${LEVEL_LIMITS.orange} 橙，< ${LEVEL_LIMITS.yellow} 黄；未校正 p < ${LEVEL_LIMITS.blue} 蓝；至少 ${LEAST_EVENTS.any} 件，网格红橙至少 ${LEAST_EVENTS.severeGrid} 件，且高于预期`,
          en: `adjusted p < ${LEVEL_LIMITS.red} red, < ${LEVEL_LIMITS.orange} orange, < ${LEVEL_LIMITS.yellow} yellow; plain p < ${LEVEL_LIMITS.blue} blue; at least ${LEAST_EVENTS.any} incidents, ${LEAST_EVENTS.severeGrid} for red and orange in a grid, and more than expected`,
        },
      },
      {
        name: { zh: '维持', en: 'Holding' },
        value: {
          zh: '预警至少维持一个窗口，p > 0.2 才解除',
          en: 'an alert is held for one window at least and cleared only once p > 0.2',
        },
      },
      { name: { zh: '日别', en: 'Kinds of day' }, value: calendarWords(ground.knowsHolidays) },
      ...levels.map((level) => ({ name: level.name, value: judgedWords(level) })),
    ],
    sensitivity: {
      zh: '窗口长短、“地”的粗细与近 28 天水平的变动影响最大；成批录入会使 p 偏小',
      en: 'The length of the window, the size of the places, and a shift of level within 28 days matter most; reports entered in batches make p too small',
    },
  };
}

function statementOf({ alerts, windowHours, levels }: AnomaliesResult, judged: number) {
  const raised = alerts.filter(({ isHeld }) => !isHeld);
  const held = heldWords(alerts.filter(({ isHeld }) => isHeld));
  const [worst] = raised;
  if (!worst) {
    const rest = levels.reduce((sum, { units }) => sum + units, 0) - judged;
    return {
      zh: `近 ${windowHours} 小时，${countWords(judged)} 个“地 × 类”都在平常范围内${rest > 0 ? `（另 ${countWords(rest)} 个无从判别）` : ''}${held.zh}。`,
      en: `In the last ${windowHours} h all ${countWords(judged)} places × categories keep within what is usual${rest > 0 ? ` (${countWords(rest)} more cannot be judged)` : ''}${held.en}.`,
    };
  }
  const counts = levelCounts(raised);
  return {
    zh: `近 ${windowHours} 小时有 ${raised.length} 条异常（${counts.zh}）${held.zh}。最突出：${worst.place.zh} · ${worst.category.zh} ${countWords(worst.observed)} 件，平常 ${figureWords(worst.expected, worst.expected < 1 ? 2 : 1)} 件（${worst.lower}–${worst.upper}）。`,
    en: `${raised.length} ${raised.length === 1 ? 'anomaly' : 'anomalies'} in the last ${windowHours} h (${counts.en})${held.en}. Most striking: ${worst.place.en}, ${worst.category.en}: ${countWords(worst.observed)} against ${figureWords(worst.expected, worst.expected < 1 ? 2 : 1)} as usual (${worst.lower}–${worst.upper}).`,
  };
}

/** Alerts that have fallen back and are held for the length of a window. */
function heldWords(held: readonly AlertFinding[]) {
  if (held.length === 0) return { zh: '', en: '' };
  const counts = levelCounts(held);
  return {
    zh: `；另有 ${held.length} 条已回落、维持中（${counts.zh}）`,
    en: `; ${held.length} more have fallen back and are held (${counts.en})`,
  };
}

function levelCounts(alerts: readonly AlertFinding[]) {
  const counts = LEVEL_WORDS.map((words, i) => ({
    ...words,
    n: alerts.filter(({ level }) => level === i + 1).length,
  })).filter(({ n }) => n > 0);
  return {
    zh: counts.map(({ zh, n }) => `${zh} ${n}`).join('，'),
    en: counts.map(({ en, n }) => `${n} ${en}`).join(', '),
  };
}

function judgedWords({ units, judged, withoutExpectation, tooFew }: AlertLevelSummary) {
  const rest = [
    { n: withoutExpectation, zh: '从无此类事件', en: 'where nothing is ever expected' },
    { n: tooFew, zh: '预期过低', en: 'expected too rarely' },
  ].filter(({ n }) => n > 0);
  return {
    zh: `${countWords(judged)} / ${countWords(units)} 个可判${rest.map(({ n, zh }) => `，${zh} ${countWords(n)}`).join('')}`,
    en: `${countWords(judged)} of ${countWords(units)} judged${rest.map(({ n, en }) => `, ${countWords(n)} ${en}`).join('')}`,
  };
}
