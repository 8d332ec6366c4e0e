import { estimateSurvival, type SurvivalCurve } from '@/analysis/kaplan-meier/survival-curve';
import { survivalQuantile } from '@/analysis/kaplan-meier/survival-quantile';
import { openShareAt } from '@/analysis/kaplan-meier/survival-summary';
import { logRankTest } from '@/analysis/log-rank/log-rank';
import type { LocalizedText } from '@/domain/text/localized-text';
import { levelName, levelsWithin, scopeName } from '../anomalies/alert-families';
import { firstCategories } from '../first-categories';
import { countWords, figureWords, nameWords, plainParameter, pWords, shareWords } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput } from '../study';
import { rowAt } from '../study-rows';
import { unitsOfLevel } from '../study-units';
import { countOverdueByMonth } from './overdue-months';
import { readOrders } from './read-orders';
import type { Orders } from './read-orders';
import { OPEN_AFTER_DAYS, timeToCloseReference } from './reference';
import type { ClosingGroup, TimeToCloseResult } from './reference';

const LEAST_ORDERS = 10;
const CURVE_POINTS = 120;
const LONGEST_CURVE_DAYS = 30;

/** How long orders of the window take to close, open ones included, and how many passed their limit. */
export const study = defineStudy(timeToCloseReference, (input, { by }) => {
  const { ground, rows, frame } = input;
  const end = rowAt(rows, frame.asOfSeconds + 1);
  const orders = readOrders(input, end);
  if (orders.rows.length < LEAST_ORDERS) {
    return notAssessable(
      orders.undetermined > orders.rows.length
        ? '本期事件没有办结状态，办结用时无从估计；请在导入时指定状态或办结时间列。'
        : `时间窗内可用的事件不足 ${LEAST_ORDERS} 件；请放宽时间窗或筛选。`,
      orders.undetermined > orders.rows.length
        ? 'The incidents of the window carry no state of closing; name the column of state or closing when importing.'
        : `Fewer than ${LEAST_ORDERS} incidents of the window can be used; widen the window or relax the filters.`,
    );
  }
  const grouping = by === 'place' ? byPlace(input) : byCategory(input);
  const result = estimate(input, orders, { by, grouping, end });
  return { kind: 'assessed', result, card: describe(input, result, grouping.title) };

  function byCategory({ ground: of, rows: all }: StudyInput): Grouping {
    const { categories, categoryOfRow } = firstCategories(of, all);
    return {
      title: { zh: '按类别', en: 'by category' },
      names: categories.map(({ code, name }) => ({ code, name })),
      groupOfRow: categoryOfRow,
    };
  }

  function byPlace(all: StudyInput): Grouping {
    const [levelId] = levelsWithin(all);
    if (levelId === undefined)
      return { title: { zh: '按区域', en: 'by region' }, names: [], groupOfRow: null };
    const { regions, unitOfRow } = unitsOfLevel(all, levelId);
    const level = levelName(ground, levelId);
    return {
      title: { zh: `按${level.zh}`, en: `by ${level.en.toLowerCase()}` },
      names: regions.map((region) => ({ code: region.code, name: nameWords(region) })),
      groupOfRow: unitOfRow,
    };
  }
});

interface Grouping {
  readonly title: LocalizedText;
  readonly names: readonly { readonly code: string; readonly name: LocalizedText }[];
  /** -1 for none; `null` where there are no groups at all. */
  readonly groupOfRow: Int32Array | null;
}

interface EstimatePlan {
  readonly by: TimeToCloseResult['by'];
  readonly grouping: Grouping;
  readonly end: number;
}

function estimate(input: StudyInput, orders: Orders, { by, grouping, end }: EstimatePlan): TimeToCloseResult {
  const { names, groupOfRow } = grouping;
  const groups = Int32Array.from(orders.rows, (row) => (groupOfRow ? groupOfRow[row]! : -1));
  const sizes = names.map(() => 0);
  for (const group of groups) if (group >= 0) sizes[group]!++;
  const large = sizes
    .map((size, group) => ({ size, group }))
    .filter(({ size }) => size >= LEAST_ORDERS)
    .sort((a, b) => b.size - a.size || a.group - b.group)
    .map(({ group }) => group);
  const curveDays = curveAxis(orders);
  const part = (group: number | null) => {
    const keep = (_: number, i: number) => group === null || groups[i] === group;
    return { times: orders.days.filter(keep), closed: orders.closed.filter(keep) };
  };
  const toGroup = (group: number | null): ClosingGroup =>
    summarize(
      part(group),
      group === null ? { code: null, name: scopeName(input) } : names[group]!,
      curveDays,
    );
  return {
    by,
    span: input.frame.window,
    curveDays,
    whole: toGroup(null),
    groups: large.map(toGroup),
    smallGroups: sizes.filter((size) => size > 0 && size < LEAST_ORDERS).length,
    logRank: testGroups(orders, groups, large),
    withoutTime: orders.withoutTime,
    undetermined: orders.undetermined,
    ...countOverdueByMonth(input.ground, input.rows, { end, asOfSeconds: input.frame.asOfSeconds }),
  };
}

/** Even steps up to where nine in ten of the closed ones are through, a month at most. */
function curveAxis({ days, closed }: Orders): Float32Array {
  const ended = days.filter((_, i) => closed[i] === 1).sort();
  const late = ended[Math.floor(0.95 * ended.length)] ?? days.reduce((most, day) => Math.max(most, day), 1);
  const longest = Math.min(LONGEST_CURVE_DAYS, Math.max(1, Math.ceil(late)));
  return Float32Array.from({ length: CURVE_POINTS + 1 }, (_, i) => (longest * i) / CURVE_POINTS);
}

function summarize(
  { times, closed }: { readonly times: Float64Array; readonly closed: Uint8Array },
  { code, name }: { readonly code: string | null; readonly name: LocalizedText },
  curveDays: Float32Array,
): ClosingGroup {
  const curve = estimateSurvival({ times, closed });
  const { time, lower, upper } = survivalQuantile(curve, 0.5);
  return {
    code,
    name,
    count: times.length,
    open: closed.reduce((sum, state) => sum + (state === 1 ? 0 : 1), 0),
    median: { days: time, lower, upper },
    openAfter: OPEN_AFTER_DAYS.map((limit) => openShareAt(curve, limit).openFraction),
    curve: readCurve(curve, curveDays),
  };
}

/** The step function at even moments; NaN where nobody was watched so long. */
function readCurve({ times, survival }: SurvivalCurve, at: Float32Array): Float32Array {
  let row = -1;
  return at.map((moment) => {
    while (row + 1 < times.length && times[row + 1]! <= moment) row++;
    const isBeyond = row === times.length - 1 && moment > (times[row] ?? 0) && (survival[row] ?? 1) > 0;
    return isBeyond ? NaN : (survival[row] ?? 1);
  });
}

function testGroups(orders: Orders, groups: Int32Array, large: readonly number[]) {
  if (large.length < 2) return null;
  const place = new Map(large.map((group, i) => [group, i]));
  const keep = (_: number, i: number) => place.has(groups[i]!);
  return logRankTest({
    times: orders.days.filter(keep),
    closed: orders.closed.filter(keep),
    groups: Uint32Array.from(
      groups.filter((group) => place.has(group)),
      (group) => place.get(group)!,
    ),
    groupCount: large.length,
  }).test;
}

function describe({ frame }: StudyInput, result: TimeToCloseResult, title: LocalizedText): StudyCard {
  const { whole, smallGroups, withoutTime, undetermined, withoutLimit, logRank } = result;
  const counted = (zh: string, en: string, count: number) =>
    count > 0 ? [plainParameter(zh, en, countWords(count))] : [];
  return {
    statement: statementOf(result, title),
    n: whole.count,
    period: frame.window,
    method: {
      zh: 'Kaplan-Meier：未办结的按已等时长截尾计入；中位数 95% 区间取对数-对数带；各组快慢用对数秩检验',
      en: 'Kaplan-Meier: open orders count as long as they have waited (censored); 95 % limits of the median from the log-log band; groups compared by the log-rank test',
    },
    parameters: [
      { name: { zh: '分组', en: 'Groups' }, value: title },
      ...(logRank
        ? [
            plainParameter(
              '对数秩',
              'Log-rank',
              `χ² ${figureWords(logRank.chiSquared)}, ${pWords(logRank.p)}`,
            ),
          ]
        : []),
      {
        name: { zh: '超期率', en: 'Overdue share' },
        value: {
          zh: '按受理月：已超期 /（已办结 + 未办结且时限已过），有时限者计；时限未到者另列',
          en: 'by month of report: overdue / (closed + open past the limit), of those with a limit; those not yet due are told apart',
        },
      },
      ...counted('少于 10 件的组', 'Groups under ten', smallGroups),
      ...counted('结案时刻不明或早于受理', 'Closed at an unknown time or before opened', withoutTime),
      ...counted('状态不明', 'State unknown', undetermined),
      ...counted('无时限', 'Without a limit', withoutLimit),
    ],
    sensitivity: {
      zh: '假定未办结的会按同类速度办结；时间窗越近，截尾越多，区间越宽；挂起时间无从扣除',
      en: 'Assumes that open orders go on at the pace of others; the nearer the window, the more is censored; time on hold cannot be taken out',
    },
  };
}

function statementOf({ whole, groups, logRank, months }: TimeToCloseResult, title: LocalizedText) {
  const month = months.at(-1);
  const final = months.findLast(({ pending, share }) => pending === 0 && share !== null) ?? month;
  const overdue = final?.share
    ? {
        zh: `${final.month} 受理的超期率 ${shareWords(final.share.fraction)}（${final.overdue}/${final.due}）。`,
        en: ` Of those reported in ${final.month} ${shareWords(final.share.fraction)} passed their limit (${final.overdue}/${final.due}).`,
      }
    : { zh: '', en: '' };
  const median = medianWords(whole);
  const named = groups.filter(({ median: { days } }) => days !== null);
  const slowest = named.toSorted((a, b) => b.median.days! - a.median.days!)[0];
  const differs =
    logRank && logRank.p < 0.05 && slowest && named.length > 1
      ? {
          zh: `${title.zh}快慢有别（${pWords(logRank.p)}），最慢为${slowest.name.zh} ${dayWords(slowest.median.days!).zh}；`,
          en: ` Paces differ ${title.en} (${pWords(logRank.p)}); slowest: ${slowest.name.en}, ${dayWords(slowest.median.days!).en}.`,
        }
      : { zh: '', en: '' };
  return {
    zh: `${median.zh}；${differs.zh}${overdue.zh}`,
    en: `${median.en}.${differs.en}${overdue.en}`,
  };
}

function medianWords({ median: { days, lower, upper } }: ClosingGroup) {
  if (days === null) {
    return { zh: '过半尚未办结，中位用时未至', en: 'More than half are still open: no median yet' };
  }
  const limits =
    lower !== null && upper !== null
      ? {
          zh: `（${figureWords(lower)}–${figureWords(upper)} 日）`,
          en: ` (${figureWords(lower)}–${figureWords(upper)})`,
        }
      : { zh: '', en: '' };
  return {
    zh: `办结中位用时 ${dayWords(days).zh}${limits.zh}，含未办结`,
    en: `Median time to close ${dayWords(days).en}${limits.en}, open ones included`,
  };
}

function dayWords(days: number) {
  if (days >= 1) return { zh: `${figureWords(days)} 日`, en: `${figureWords(days)} days` };
  return { zh: `${figureWords(days * 24)} 时`, en: `${figureWords(days * 24)} hours` };
}
