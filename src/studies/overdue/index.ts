import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import { levelsWithin } from '../anomalies/alert-families';
import { countWords, plainParameter } from '../number-words';
import { openOrderBook, stampTimes } from '../order-book';
import type { OrderBook } from '../order-book';
import { defineStudy, notAssessable } from '../study';
import type { NotAssessable, StudyCard, StudyInput } from '../study';
import { rowAt } from '../study-rows';
import { unitsOfLevel } from '../study-units';
import { explainDelay, isForCentre } from './explain-delay';
import { overdueReference } from './reference';
import type { OverdueOrder, OverdueRegion, OverdueResult, OverdueSettings, OverdueStage } from './reference';

const HOUR = 3600;
const SUSPENDED = INCIDENT_STATES.indexOf('suspended');
const RETURNED = INCIDENT_STATES.indexOf('returned');

/** Every open order near its limit or past it, whenever it was reported: where it is stuck, and who must act. */
export const study = defineStudy(overdueReference, (input, settings) => {
  const { rows, frame, orders } = input;
  if (!orders) throw new Error('this study needs orders: say so in its reference');
  const book = openOrderBook(rows, orders);
  const levelId = levelsWithin(input).length === 0 ? '' : frame.levelId;
  const { regions, unitOfRow } = unitsOfLevel(input, levelId);
  const end = rowAt(rows, frame.asOfSeconds + 1);
  const found: OverdueOrder[] = [];
  const withLimitOf = new Map<string | null, number>();
  const sum = { open: 0, withLimit: 0, suspended: 0, overdueInWindow: 0, overdueOutside: 0 };
  let firstOpen = frame.asOfSeconds;
  for (let row = 0; row < end; row++) {
    if (rows.openness[row] !== OPENNESS.open) continue;
    sum.open++;
    firstOpen = Math.min(firstOpen, rows.reportedAt[row]!);
    const limit = limitOf(input, settings, row);
    if (Number.isNaN(limit)) continue;
    const unit = unitOfRow[row]!;
    const unitCode = unit < 0 ? null : regions[unit]!.code;
    sum.withLimit++;
    withLimitOf.set(unitCode, (withLimitOf.get(unitCode) ?? 0) + 1);
    if (rows.state[row] === SUSPENDED) sum.suspended++;
    const overdueSeconds = frame.asOfSeconds - rows.reportedAt[row]! - limit;
    countByWindow(sum, input, { row, overdueSeconds });
    if (overdueSeconds <= -settings.soonHours * HOUR) continue;
    found.push(describeOrder(input, book, { row, overdueSeconds, settings, unitCode }));
  }
  if (sum.withLimit === 0) return refuse(sum.open);
  const count = (stage: OverdueStage) => found.filter((order) => order.stage === stage).length;
  const result: OverdueResult = {
    ...sum,
    overdue: count('overdue') + count('escalate'),
    escalate: count('escalate'),
    soon: count('soon'),
    orders: found.sort((a, b) => b.overdueSeconds - a.overdueSeconds || a.id - b.id),
    regions: countByRegion(found, withLimitOf),
    levelId,
  };
  const period = { fromSeconds: firstOpen, toSeconds: frame.asOfSeconds };
  return { kind: 'assessed', result, card: { ...describe(result, settings), period } };
});

/** Tells those of the window, as the columns mark them, from those of other times. */
function countByWindow(
  sum: { overdueInWindow: number; overdueOutside: number },
  { rows, frame: { window } }: StudyInput,
  { row, overdueSeconds }: { readonly row: number; readonly overdueSeconds: number },
): void {
  const at = rows.reportedAt[row]!;
  const isMarked = (rows.flags[row]! & INCIDENT_FLAGS.overdue) !== 0;
  if (at < window.fromSeconds || at >= window.toSeconds) sum.overdueOutside += Number(overdueSeconds > 0);
  else if (isMarked) sum.overdueInWindow++;
}

function refuse(open: number): NotAssessable {
  if (open === 0) {
    return notAssessable(
      '没有未办结的工单；请放宽范围或筛选。',
      'No order is open; widen the scope or relax the filters.',
    );
  }
  return notAssessable(
    `${countWords(open)} 件未办结工单都没有时限；在“时限”里按路径设定后即可判断。`,
    `None of the ${countWords(open)} open orders has a limit; set limits by route to judge them.`,
  );
}

function countByRegion(
  orders: readonly OverdueOrder[],
  withLimitOf: ReadonlyMap<string | null, number>,
): OverdueRegion[] {
  return [...withLimitOf]
    .map(([code, withLimit]) => {
      const count = (stage: OverdueStage) =>
        orders.filter((order) => order.unitCode === code && order.stage === stage).length;
      const escalate = count('escalate');
      return { code, withLimit, escalate, overdue: count('overdue') + escalate, soon: count('soon') };
    })
    .sort((a, b) => b.overdue - a.overdue || b.withLimit - a.withLimit);
}

/** Seconds from report to the limit; NaN where there is none. */
function limitOf({ rows }: StudyInput, settings: OverdueSettings, row: number): number {
  const clock = rows.clockSeconds[row]!;
  if (rows.hasLimit[row] === 1 && clock !== NO_CLOCK_SECONDS) return clock;
  const hours = {
    unknown: 0,
    'base-grid': settings.baseGridHours,
    'small-loop': settings.smallLoopHours,
    'large-loop': settings.largeLoopHours,
  }[ROUTES[rows.route[row]!] ?? 'unknown'];
  return hours === 0 ? NaN : hours * HOUR;
}

interface DescribedOrder {
  readonly row: number;
  readonly overdueSeconds: number;
  readonly settings: OverdueSettings;
  readonly unitCode: string | null;
}

function describeOrder(
  { rows, frame }: StudyInput,
  { orders, orderOfRow }: OrderBook,
  { row, overdueSeconds, settings, unitCode }: DescribedOrder,
): OverdueOrder {
  const order = orderOfRow[row]!;
  const times = order < 0 ? null : stampTimes(orders, order);
  const returned = order < 0 ? 0 : orders.returned[order]!;
  const departmentCode = rows.departmentCodes[rows.department[row]!] ?? null;
  const state = rows.state[row]!;
  const reason = explainDelay({
    times,
    isSuspended: state === SUSPENDED,
    isReturned: state === RETURNED,
    returned,
  });
  const region = rows.region[row]!;
  const lastStamp = times?.findLast((time) => !Number.isNaN(time)) ?? 0;
  return {
    id: rows.ids[row]!,
    regionCode: region < 0 ? null : rows.regionCodes[region]!,
    unitCode,
    categoryCode: rows.categoryCodes[rows.category[row]!]!,
    sourceCode: rows.sourceCodes[rows.source[row]!]!,
    departmentCode,
    route: ROUTES[rows.route[row]!] ?? 'unknown',
    stage: stageOf(overdueSeconds, settings.escalateHours * HOUR),
    overdueSeconds,
    reportedAt: rows.reportedAt[row]!,
    reason,
    waitingSeconds: Math.max(0, frame.asOfSeconds - rows.reportedAt[row]! - lastStamp),
    isForCentre: isForCentre(reason, departmentCode),
    passes: order < 0 ? [] : (orders.unitChains[orders.passes[order]!] ?? []),
    returned,
    supervised: order < 0 ? 0 : orders.supervised[order]!,
  };
}

function stageOf(overdueSeconds: number, escalateSeconds: number): OverdueStage {
  if (overdueSeconds <= 0) return 'soon';
  return overdueSeconds > escalateSeconds ? 'escalate' : 'overdue';
}

function describe(result: OverdueResult, settings: OverdueSettings): Omit<StudyCard, 'period'> {
  const { overdue, escalate, soon, withLimit, open, overdueInWindow } = result;
  return {
    statement: {
      zh: `有时限的未办结工单 ${countWords(withLimit)} 件，已超期 ${countWords(overdue)} 件，其中过限 ${settings.escalateHours} 时以上 ${countWords(escalate)} 件；${settings.soonHours} 时内将到期 ${countWords(soon)} 件。`,
      en: `Of ${countWords(withLimit)} open orders with a limit ${countWords(overdue)} are past it, ${countWords(escalate)} by more than ${settings.escalateHours} hours; ${countWords(soon)} fall due within ${settings.soonHours} hours.`,
    },
    n: open,
    method: {
      zh: '不论何时受理，凡未办结且过了时限的都列出；原因按工单走到的环节判定，取第一条适用的；挂起不停表，单独说明',
      en: 'Every open order past its limit is listed, whenever it was reported; the reason follows from how far the order has come; a hold does not stop the clock and is told as a reason',
    },
    parameters: [
      plainParameter('其中本期受理', 'Reported in the window', countWords(overdueInWindow)),
      plainParameter('未办结', 'Open', countWords(open)),
      plainParameter('无时限', 'Without a limit', countWords(open - withLimit)),
    ],
    sensitivity: {
      zh: '时限来自工单本身；没有时限的按路径补设，改动后结果随之变化',
      en: 'Limits come with the orders; those without one get what is set by route, and the result follows it',
    },
  };
}
