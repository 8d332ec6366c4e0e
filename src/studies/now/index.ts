import { countWords, figureWords, plainParameter } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput } from '../study';
import { rowAt } from '../study-rows';
import { calendarWords } from '../work-calendar';
import { dailyFlow } from './daily-flow';
import { countOpen, listRecent } from './open-now';
import { nowReference } from './reference';
import type { NowResult, TodaySoFar } from './reference';
import { todaySoFar } from './today-so-far';

/** What is open, what comes and goes, and today against what is usual, at the data's own present. */
export const study = defineStudy(nowReference, (input) => {
  const { ground, rows, frame } = input;
  const end = rowAt(rows, frame.asOfSeconds + 1);
  if (end === 0) {
    return notAssessable(
      '当前条件下没有事件；放宽筛选后再看。',
      'No incident passes the filters; relax them and look again.',
    );
  }
  const result: NowResult = {
    asOfSeconds: frame.asOfSeconds,
    open: countOpen(rows, end, frame.asOfSeconds),
    flow: dailyFlow(ground, rows, end, frame.asOfSeconds),
    ...todaySoFar(input),
    recent: listRecent(rows, end, frame.asOfSeconds),
  };
  return { kind: 'assessed', result, card: describe(input, result, end) };
});

function describe({ ground, rows, frame }: StudyInput, result: NowResult, end: number): StudyCard {
  const { flow, today } = result;
  return {
    statement: statementOf(result),
    n: end,
    period: {
      fromSeconds: Math.max(ground.firstSeconds, rows.reportedAt[0] ?? 0),
      toSeconds: frame.asOfSeconds + 1,
    },
    method: {
      zh: '未办结、超期按数据时点计；今日与近 8 周同类日同时段的均值（乘近 28 天水平）相比，区间 5–95%；收支平衡用利特尔定律 L = λW 核对',
      en: 'Open and overdue as of the data’s present; today against the mean of the same hours and kind of day in eight weeks (times the level of 28 days), interval 5–95 %; flows checked by Little’s law L = λW',
    },
    parameters: [
      plainParameter('收支天数', 'Days of flow', String(flow.inflow.length)),
      ...(today
        ? [{ name: { zh: '日别', en: 'Kinds of day' }, value: calendarWords(today.knowsHolidays) }]
        : []),
      ...(flow.closedWithoutTime > 0
        ? [plainParameter('结案时刻不明', 'Closed at an unknown time', countWords(flow.closedWithoutTime))]
        : []),
    ],
    sensitivity: {
      zh: '补登、批量结案会同时改变收支与在办；区间未计入平常水平本身的不确定',
      en: 'Late entries and closings in batches move flows and stock alike; the interval leaves out the doubt of the usual level itself',
    },
  };
}

function statementOf({ open, today, todayReason }: NowResult) {
  const zhOpen = `未办结 ${countWords(open.open)} 件，超期 ${countWords(open.overdue)} 件。`;
  const enOpen = `${countWords(open.open)} open, ${countWords(open.overdue)} of them overdue.`;
  if (!today) return { zh: `${zhOpen}${todayReason?.zh ?? ''}`, en: `${enOpen} ${todayReason?.en ?? ''}` };
  const { observed, expected, lower, upper } = today.soFar;
  const verdict = verdictOf(today);
  return {
    zh: `今日至此 ${countWords(observed)} 件，平常此时 ${figureWords(expected, 0)} 件（${countWords(lower)}–${countWords(upper)}），${verdict.zh}；${zhOpen}`,
    en: `${countWords(observed)} so far today against ${figureWords(expected, 0)} as usual by now (${countWords(lower)}–${countWords(upper)}): ${verdict.en}. ${enOpen}`,
  };
}

function verdictOf({ soFar: { observed, lower, upper } }: TodaySoFar) {
  if (observed > upper) return { zh: '高于平常', en: 'more than usual' };
  if (observed < lower) return { zh: '低于平常', en: 'fewer than usual' };
  return { zh: '属于平常', en: 'as usual' };
}
