import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { survivalQuantile } from '@/analysis/kaplan-meier/survival-quantile';
import { openShareAt } from '@/analysis/kaplan-meier/survival-summary';
import { logRankTest } from '@/analysis/log-rank/log-rank';
import type { LocalizedText } from '@/domain/text/localized-text';
import { figureWords } from '../number-words';
import type { StudySpan } from '../study';
import { said } from '../study-method';
import { rowAt } from '../study-rows';
import { readOrders } from '../time-to-close/read-orders';
import type { Orders } from '../time-to-close/read-orders';
import { during, previousWords } from './brief-context';
import type { BriefContext, Found } from './brief-context';
import { casesEn, casesZh, daysWords, joined, marked, together } from './brief-words';
import type { SeriesChart } from './reference';

const TITLE = said('办结用时', 'Time to close');
const FEWEST = 30;
const Z95 = 1.96;

/** How long orders take to close, open ones included, faster or slower than before. */
export function findPace(context: BriefContext): Found {
  const { period, previous } = context;
  const now = ordersIn(context, period.span);
  if (now.rows.length < FEWEST) {
    return {
      title: TITLE,
      reason: said(
        '本期可用的办结记录不足 30 件；请在导入时指定状态与办结时间。',
        'Fewer than 30 orders of the period can be used: import states and closing times.',
      ),
    };
  }
  const median = medianOf(now);
  if (median.time === null) {
    return {
      title: TITLE,
      reason: said(
        '本期受理的过半尚未办结，中位用时未至。',
        'More than half of the period are still open: there is no median yet.',
      ),
    };
  }
  const before = previous ? ordersIn(context, previous.span) : null;
  const earlier = before && before.rows.length >= FEWEST ? compare(before, now) : null;
  const words = daysWords(median.time);
  return {
    finding: {
      id: 'pace',
      title: TITLE,
      sentence: joined([
        said(
          `${period.shortName.zh}受理的事项，办结中位用时 ${marked(words.zh)}`,
          `Half of the orders of ${period.shortName.en} were closed within ${marked(words.en)}`,
        ),
        paceWords(context, median.time, earlier),
        openWords(now),
      ]),
      figure: words,
      comparison:
        earlier?.median != null
          ? said(
              `${previousWords(context).zh} ${daysWords(earlier.median).zh}`,
              `${previousWords(context).en}: ${daysWords(earlier.median).en}`,
            )
          : said('无可比的前期', 'nothing to compare with'),
      ...weightOf(earlier, median.time, now.rows.length),
      n: now.rows.length,
      doubt: doubtOf(now, median),
      method: said(
        'Kaplan-Meier（未办结截尾计入），两期快慢用对数秩检验',
        'Kaplan-Meier (open orders censored), periods compared by the log-rank test',
      ),
      chart: seriesOf(context),
      map: null,
      look: { window: period.span, comparison: previous?.span ?? null, categories: [], regionCode: null },
    },
  };
}

function seriesOf(context: BriefContext): SeriesChart {
  return {
    kind: 'line',
    title: said('办结中位用时', 'Median time to close'),
    unit: 'days',
    labels: context.history.map(({ shortName }) => shortName),
    values: context.history.map(({ span }) => {
      const orders = ordersIn(context, span);
      return orders.rows.length < FEWEST ? null : medianOf(orders).time;
    }),
  };
}

type Comparison = ReturnType<typeof compare>;

function weightOf(earlier: Comparison | null, time: number, n: number) {
  return {
    effect: earlier ? Math.round(Math.abs(earlier.shift) * n * earlier.sureness) : 0,
    p: earlier?.p ?? NaN,
    adverse: earlier?.median != null && earlier.median !== time ? time > earlier.median : null,
  };
}

function openWords({ closed }: Orders): LocalizedText {
  const open = closed.reduce((sum, state) => sum + (state === 1 ? 0 : 1), 0);
  if (open === 0) return said('，已全部办结。', '; all are closed.');
  return said(
    `，仍有 ${marked(casesZh(open))}未办结。`,
    `; ${marked(casesEn(open))} ${open === 1 ? 'is' : 'are'} still open.`,
  );
}

function doubtOf({ withoutTime }: Orders, { lower, upper }: ReturnType<typeof medianOf>): LocalizedText {
  return together([
    lower !== null && upper !== null
      ? said(
          `中位数的 95% 区间 ${figureWords(lower)}–${figureWords(upper)} 日。`,
          `95 % interval of the median ${figureWords(lower)}–${figureWords(upper)} days.`,
        )
      : null,
    withoutTime > 0
      ? said(
          `${casesZh(withoutTime)}办结时刻不明，不计用时。`,
          `${casesEn(withoutTime)} closed at an unknown time are left out.`,
        )
      : null,
    said(
      '未办结的按已等时长计入；越近的越多未办结，区间越宽。',
      'Open orders count as long as they have waited; the nearer the period, the more are open.',
    ),
  ]);
}

function ordersIn(context: BriefContext, span: StudySpan): Orders {
  const { rows, frame } = context.input;
  return readOrders(during(context, span), rowAt(rows, frame.asOfSeconds + 1));
}

function medianOf({ days, closed }: Orders) {
  return survivalQuantile(estimateSurvival({ times: days, closed }), 0.5);
}

/** How the pace moved: the share closed later than the earlier median, and the test that both periods close alike. */
function compare(before: Orders, now: Orders) {
  const earlier = medianOf(before).time;
  const curve = estimateSurvival({ times: now.days, closed: now.closed });
  const open = earlier === null ? null : openShareAt(curve, earlier).openFraction;
  const { test } = logRankTest({
    times: Float64Array.from([...before.days, ...now.days]),
    closed: Uint8Array.from([...before.closed, ...now.closed]),
    groups: Uint32Array.from({ length: before.days.length + now.days.length }, (_, i) =>
      i < before.days.length ? 0 : 1,
    ),
    groupCount: 2,
  });
  const z = Math.sqrt(test?.chiSquared ?? 0);
  return {
    median: earlier,
    shift: open === null ? 0 : open - 0.5,
    p: test?.p ?? NaN,
    sureness: z > Z95 ? 1 - Z95 / z : 0,
  };
}

function paceWords(context: BriefContext, now: number, earlier: Comparison | null): LocalizedText | null {
  if (earlier?.median == null) return null;
  const prior = previousWords(context);
  const difference = daysWords(Math.abs(now - earlier.median));
  const chance = earlier.p >= 0.05 ? said('（在偶然范围内）', ' (within chance)') : said('', '');
  if (difference.zh.startsWith('0.0')) return said(`，与${prior.zh}相同`, `, as in ${prior.en}`);
  return now > earlier.median
    ? said(
        `，比${prior.zh}慢 ${difference.zh}${chance.zh}`,
        `, ${difference.en} slower than in ${prior.en}${chance.en}`,
      )
    : said(
        `，比${prior.zh}快 ${difference.zh}${chance.zh}`,
        `, ${difference.en} faster than in ${prior.en}${chance.en}`,
      );
}
