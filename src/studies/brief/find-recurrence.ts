import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords, nameWords, shareWords } from '../number-words';
import { study as recurrence } from '../recurrence/index';
import { recurrenceReference } from '../recurrence/reference';
import type { RecurrenceResult, RecurringPlace } from '../recurrence/reference';
import { said } from '../study-method';
import { previousWords } from './brief-context';
import type { BriefContext, Found } from './brief-context';
import { casesZh, joined, marked, together } from './brief-words';
import type { PairsChart } from './reference';
import { beforeWords, changeOfShare, changeWords, isWorse } from './share-change';

const TITLE = said('同址复发', 'Same place again');

/** What share of incidents came back to a place of the same class within thirty days. */
export function findRecurrence(context: BriefContext): Found {
  const { input, period, previous } = context;
  const outcome = recurrence.run(input, recurrenceReference.settings.parse({}), {});
  if (outcome.kind === 'not-assessable') return { title: TITLE, reason: outcome.reason };
  const { shares, places, leftOut } = outcome.result;
  const share = shares.find(({ days }) => days === outcome.result.days)!;
  const change = changeOfShare(share.before && toCount(share.before), toCount(share), 1);
  const fraction = shareWords(share.recurred / share.incidents);
  return {
    finding: {
      id: 'recurrence',
      title: TITLE,
      sentence: joined([
        said(
          `地点精确的 ${casesZh(share.incidents)}中，${marked(fraction)} 是 ${share.days} 天内同址同类复发`,
          `Of ${countWords(share.incidents)} incidents with an exact place, ${marked(fraction)} came back to the same place within ${share.days} days`,
        ),
        changeWords(context, change),
        topWords(context, places[0]),
        said('。', '.'),
      ]),
      figure: said(fraction, fraction),
      comparison: beforeWords(context, change),
      effect: Math.round((change?.least ?? 0) * share.incidents),
      p: change?.p ?? NaN,
      adverse: isWorse(change, 'down'),
      n: share.incidents,
      doubt: together([
        leftOut ? said(`未计入：${leftOut.zh}。`, `Left out: ${leftOut.en}.`) : null,
        said(
          '十米以内算同址，一天以内算同一次；不指向任何个人或住户。',
          'Within ten meters counts as one place, within a day as one event; no person or household is meant.',
        ),
      ]),
      method: outcome.card.method,
      chart: pairsOf(context, shares),
      map: null,
      look: {
        window: period.span,
        comparison: previous?.span ?? null,
        categories: [],
        regionCode: places[0]?.regionCode ?? null,
      },
    },
  };
}

function toCount({ incidents, recurred }: { readonly incidents: number; readonly recurred: number }) {
  return { successes: recurred, trials: incidents };
}

function topWords({ input }: BriefContext, top: RecurringPlace | undefined): LocalizedText | null {
  const region = top && input.ground.regions.find(({ code }) => code === top.regionCode);
  if (!region) return null;
  return said(
    `；复发最多的一处在${nameWords(region).zh}（${top.category.zh}，${marked(casesZh(top.n))}）`,
    `; most often in ${nameWords(region).en} (${top.category.en}, ${marked(`${countWords(top.n)} times`)})`,
  );
}

function pairsOf(context: BriefContext, shares: RecurrenceResult['shares']): PairsChart {
  return {
    kind: 'pairs',
    title: said('同址复发占比', 'Share that came back'),
    unit: 'share',
    nowName: context.period.shortName,
    beforeName: previousWords(context),
    rows: shares
      .filter(({ incidents }) => incidents > 0)
      .map(({ days, incidents, recurred, before }) => ({
        name: said(`${days} 天内`, `within ${days} days`),
        before: before && before.incidents > 0 ? before.recurred / before.incidents : null,
        now: recurred / incidents,
      })),
  };
}
