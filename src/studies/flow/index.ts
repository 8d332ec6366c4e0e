import { countWords, plainParameter, shareWords } from '../number-words';
import { openOrderBook } from '../order-book';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput, StudySpan } from '../study';
import { rowAt } from '../study-rows';
import { findPairs } from './find-pairs';
import { gatherJoint, gatherLinks, gatherPlatforms, gatherSources } from './gather-flow';
import { flowReference } from './reference';
import type { FlowResult } from './reference';

/** Who passed what to whom: sources, routes, units, the core and its satellites, and where units push orders around. */
export const study = defineStudy(flowReference, (input) => {
  const { rows, frame, orders } = input;
  if (!orders) throw new Error('this study needs orders: say so in its reference');
  const rangeOf = ({ fromSeconds, toSeconds }: StudySpan) => {
    const first = rowAt(rows, fromSeconds);
    return { first, end: Math.max(first, rowAt(rows, Math.min(toSeconds, frame.asOfSeconds + 1))) };
  };
  const range = rangeOf(frame.window);
  if (range.end === range.first) {
    return notAssessable(
      '时间窗内没有事件；请放宽时间窗或筛选。',
      'There are no incidents in the window; widen it or relax the filters.',
    );
  }
  const book = openOrderBook(rows, orders);
  const before = frame.comparison ? rangeOf(frame.comparison) : null;
  const result: FlowResult = {
    total: range.end - range.first,
    sources: gatherSources(input, book, { range, before }),
    links: gatherLinks(input, range),
    platforms: gatherPlatforms(input, book, range),
    pairs: findPairs(rows, book, range),
    joint: gatherJoint(input, book, range),
  };
  return { kind: 'assessed', result, card: describe(input, result) };
});

function describe({ frame }: StudyInput, { total, platforms, pairs }: FlowResult): StudyCard {
  const satellites = platforms.filter(({ id }) => id !== 'core').reduce((sum, { sent }) => sum + sent, 0);
  const bounced = pairs.reduce((sum, pair) => sum + pair.bounced, 0);
  return {
    statement: {
      zh: `本期受理 ${countWords(total)} 件，四元平台送来 ${shareWords(satellites / total)}；${pairs.length > 0 ? `${countWords(pairs.length)} 对单位之间来回退单，共 ${countWords(bounced)} 件。` : '没有单位之间反复退单。'}`,
      en: `${countWords(total)} reports came in, ${shareWords(satellites / total)} through the four satellites; ${pairs.length > 0 ? `${countWords(pairs.length)} pairs of units send orders back to each other, ${countWords(bounced)} in all.` : 'no units send orders back to each other.'}`,
    },
    n: total,
    period: frame.window,
    method: {
      zh: '来源按登记渠道，路径按工单所走的环；平台按来源类别归属，承办单位按名称归属；退回两次以上且只在两家之间的，记为一对',
      en: 'Sources as registered, routes as the order runs; platforms by the kind of the source and by the name of the unit; an order sent back twice or more between two units makes a pair',
    },
    parameters: [plainParameter('成对退单', 'Pairs', countWords(pairs.length))],
    sensitivity: {
      zh: '单位归哪个平台由名称判断，改名会变；事由判错类别时，成对退单会散开',
      en: 'Units are given to platforms by their names; where classes are registered wrongly, pairs scatter',
    },
  };
}
