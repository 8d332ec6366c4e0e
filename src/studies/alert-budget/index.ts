import { replayAlertFamily, type AlertReplay } from '@/analysis/alert-replay/replay-alerts';
import { partOfRun } from '@/analysis/run-control';
import type { RunControl } from '@/analysis/run-control';
import { buildAlertGround } from '../anomalies/alert-families';
import type { AlertFamily, AlertGround } from '../anomalies/alert-families';
import { countWords, figureWords, plainParameter } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import { calendarWords } from '../work-calendar';
import { alertBudgetReference } from './reference';
import type { AlertBudgetResult, LevelBudget } from './reference';

const REPLAYED_DAYS = 90;
/** Fewer days say too little about what is raised once a week. */
const LEAST_DAYS = 28;
const BLUE_LIMIT = 0.05;

/** Replays the rule of the alerts over the last days: the table without which it counts as not evaluated. */
export const study = defineStudy(alertBudgetReference, (input, { windowHours }, control) => {
  const ground = buildAlertGround(input, windowHours);
  if ('kind' in ground) return ground;
  const days = Math.min(REPLAYED_DAYS, ground.replayableDays);
  if (days < LEAST_DAYS || ground.categories.length === 0) {
    return notAssessable(
      `未评估：回放要求此前至少 ${8 + LEAST_DAYS / 7} 周的记录。`,
      `Not evaluated: a replay needs at least ${8 + LEAST_DAYS / 7} weeks of record.`,
    );
  }
  const result = replay(ground, days, control);
  const [red, orange, yellow, blue] = result.perDay.map((count) => figureWords(count, count < 1 ? 2 : 1));
  return {
    kind: 'assessed',
    result,
    card: {
      statement: {
        zh: `照此规则回放近 ${days} 天，平均每天红 ${red}、橙 ${orange}、黄 ${yellow}、蓝 ${blue} 条；其中有真有假，故为误报上限。`,
        en: `Replayed over the last ${days} days the rule raises ${red} red, ${orange} orange, ${yellow} yellow and ${blue} blue alerts a day; some are true, so this bounds the false ones.`,
      },
      n: ground.counted,
      period: {
        fromSeconds: ground.toSeconds - days * 86_400,
        toSeconds: ground.toSeconds,
      },
      method: {
        zh: '逐窗回放，每次只用当时已登记的事件、每日重学平常水平；窗口互不重叠',
        en: 'Replay window by window from what was registered at the time, learning anew each day; windows do not overlap',
      },
      parameters: [
        plainParameter('窗口', 'Window', `${windowHours} h`),
        { name: { zh: '日别', en: 'Kinds of day' }, value: calendarWords(ground.knowsHolidays) },
        ...result.levels.map((level) => ({ name: level.name, value: levelWords(level) })),
      ],
      sensitivity: {
        zh: '未与已核实的事件对照，故不知命中几何；成批录入会抬高条数',
        en: 'Not set against confirmed events, so hits are unknown; reports entered in batches raise the numbers',
      },
    },
  };
});

function replay(ground: AlertGround, days: number, control: RunControl): AlertBudgetResult {
  const { families, windowHours, endHour, recordFromHour } = ground;
  const dayTypes = ground.dayTypes(days);
  const weights = families.map(({ units }) => Math.sqrt(units.length));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  const levels = families.map((family, i) => {
    const part = partOfRun(control, done / whole, (done + weights[i]!) / whole);
    done += weights[i]!;
    return toBudget(
      family,
      windowHours,
      replayAlertFamily(
        {
          series: family.series,
          unitCount: family.units.length,
          dayTypes,
          windowHours,
          endHour,
          days,
          refreshHours: windowHours,
          recordFromHour,
          gridLevel: family.isGrid,
        },
        part,
      ),
    );
  });
  const sum = (level: number) => levels.reduce((total, { perDay }) => total + perDay[level]!, 0);
  return { windowHours, days, levels, perDay: [sum(0), sum(1), sum(2), sum(3)] };
}

function toBudget(
  { levelId, name }: AlertFamily,
  windowHours: number,
  { unitsJudged, windowAlertsPerDay }: AlertReplay,
): LevelBudget {
  const [, red = 0, orange = 0, yellow = 0, blue = 0] = windowAlertsPerDay;
  return {
    levelId,
    name,
    judged: unitsJudged,
    perDay: [red, orange, yellow, blue],
    chanceBluePerDay: (BLUE_LIMIT * unitsJudged * 24) / windowHours,
  };
}

function levelWords({ judged, perDay, chanceBluePerDay }: LevelBudget) {
  const [red, orange, yellow, blue] = perDay.map((count) => figureWords(count, 2));
  const units = countWords(judged);
  const chance = figureWords(chanceBluePerDay, chanceBluePerDay < 10 ? 1 : 0);
  return {
    zh: `${units} 个可判，每天红 ${red}、橙 ${orange}、黄 ${yellow}、蓝 ${blue}；纯属偶然时蓝至多 ${chance}`,
    en: `${units} judged; a day ${red} red, ${orange} orange, ${yellow} yellow, ${blue} blue; by chance at most ${chance} blue`,
  };
}
