import { STEP } from '@/domain/loop/judge-loop';
import { ACTIVE_SOURCE_KINDS } from '@/domain/incident/vocabularies';
import { countWords, plainParameter } from '../number-words';
import { openOrderBook, stampTimes, VOID_STATE } from '../order-book';
import type { OrderBook } from '../order-book';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput } from '../study';
import { rowAt } from '../study-rows';
import { unitsOfLevel } from '../study-units';
import { seenManagedReference } from './reference';
import type { ManagedRegion, SeenManagedResult, SeenManagedSettings } from './reference';

const HOUR = 3600;
/** Fewer orders make no share. */
const LEAST_ORDERS = 5;
const BOUNCED = 2;

/** By region: how much of what was reported was found actively, and how much was acted on in time. */
export const study = defineStudy(seenManagedReference, (input, settings) => {
  const { rows, frame, orders } = input;
  if (!orders) throw new Error('this study needs orders: say so in its reference');
  const book = openOrderBook(rows, orders);
  if (!book.recorded[STEP.startedAt]) {
    return notAssessable(
      '数据里没有开始处办的时间，“管得了”无从判断；请在导入时指定该列。',
      'The data carry no time of the first action, so what is managed cannot be judged; name its column when importing.',
    );
  }
  const { regions, unitOfRow } = unitsOfLevel(input, frame.levelId);
  if (regions.length === 0) {
    return notAssessable('这里没有下级区域可比。', 'There are no regions below to compare here.');
  }
  const sums = regions.map(({ code }) => new RegionMaker(code));
  const kinds = new Map(input.ground.sources.map(({ code, kind }) => [code, kind]));
  const isActive = rows.sourceCodes.map((code) => ACTIVE_SOURCE_KINDS.includes(kinds.get(code) ?? 'other'));
  const first = rowAt(rows, frame.window.fromSeconds);
  const end = rowAt(rows, Math.min(frame.window.toSeconds, frame.asOfSeconds + 1));
  for (let row = first; row < end; row++) {
    const sum = sums[unitOfRow[row]!];
    if (!sum) continue;
    sum.report(isActive[rows.source[row]!]!);
    sum.act(judgeAction(input, book, row, Number(settings.actHours) * HOUR));
  }
  const result: SeenManagedResult = {
    levelId: frame.levelId,
    actHours: Number(settings.actHours),
    seenLimit: Number(settings.seenPercent) / 100,
    managedLimit: Number(settings.managedPercent) / 100,
    regions: sums.map((sum) => sum.finish()),
  };
  return { kind: 'assessed', result, card: describe(input, result, settings) };
});

/** Whether an order was acted on in time; `null` where that cannot be said (yet). */
type Action = 'managed' | 'bounced' | 'without-unit' | 'late' | null;

function judgeAction(
  { rows, frame }: StudyInput,
  { orders, orderOfRow }: OrderBook,
  row: number,
  limitSeconds: number,
): Action {
  const order = orderOfRow[row]!;
  if (order < 0 || rows.state[row] === VOID_STATE) return null;
  const times = stampTimes(orders, order);
  const started = times[STEP.startedAt]!;
  const age = frame.asOfSeconds - rows.reportedAt[row]!;
  const wasSkipped = Number.isNaN(started) && times.some((time, step) => step > STEP.startedAt && time >= 0);
  if (wasSkipped) return null;
  if (orders.returned[order]! >= BOUNCED) return 'bounced';
  if (started <= limitSeconds) return 'managed';
  if (Number.isNaN(started) && age <= limitSeconds) return null;
  return rows.departmentCodes[rows.department[row]!] === null ? 'without-unit' : 'late';
}

/** Counts one region. */
class RegionMaker {
  private readonly code: string;
  private readonly counts = { reports: 0, active: 0 };
  private readonly actions = { managed: 0, bounced: 0, 'without-unit': 0, late: 0 };

  constructor(code: string) {
    this.code = code;
  }

  report(isActive: boolean): void {
    this.counts.reports++;
    if (isActive) this.counts.active++;
  }

  act(action: Action): void {
    if (action) this.actions[action]++;
  }

  finish(): ManagedRegion {
    const { managed, bounced, late, 'without-unit': withoutUnit } = this.actions;
    const judged = managed + bounced + late + withoutUnit;
    const { reports, active } = this.counts;
    return {
      code: this.code,
      reports,
      active,
      judged,
      managed,
      bounced,
      withoutUnit,
      late,
      managedShare: judged < LEAST_ORDERS ? null : managed / judged,
      activeShare: reports < LEAST_ORDERS ? null : active / reports,
    };
  }
}

function describe(
  { frame }: StudyInput,
  { regions }: SeenManagedResult,
  { actHours, seenPercent, managedPercent }: SeenManagedSettings,
): StudyCard {
  const judged = regions.reduce((sum, region) => sum + region.judged, 0);
  const managed = regions.reduce((sum, region) => sum + region.managed, 0);
  const few = regions.filter(({ managedShare }) => managedShare === null).length;
  return {
    statement: {
      zh: `${countWords(judged)} 件可判工单中 ${countWords(managed)} 件在 ${actHours} 时内有授权单位动手。`,
      en: `Of ${countWords(judged)} orders that can be judged ${countWords(managed)} saw a first authorised action within ${actHours} hours.`,
    },
    n: judged,
    period: frame.window,
    method: {
      zh: '看得见 = 摄像机看到的地面占比，加上看不到处主动发现的占比；管得了 = 限定时间内有授权单位动手且未被退回两次的工单占比',
      en: 'Seen: the share of ground in view of cameras, and of the rest the share found actively. Managed: the share of orders acted on in time and not sent back twice',
    },
    parameters: [
      plainParameter('看得见线', 'Seen from', `${seenPercent}%`),
      plainParameter('管得了线', 'Managed from', `${managedPercent}%`),
      plainParameter('可判不足 5 件的区域', 'Regions under five orders', countWords(few)),
    ],
    sensitivity: {
      zh: '两条线和时限都可改：改动会让靠近线的区域换象限',
      en: 'Both lines and the hours can be changed; regions close to a line then change their quadrant',
    },
  };
}
