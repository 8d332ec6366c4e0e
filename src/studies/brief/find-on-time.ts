import { normalTwoSidedP } from '@/analysis/special-functions/normal-distribution';
import type { LocalizedText } from '@/domain/text/localized-text';
import { levelName } from '../anomalies/alert-families';
import { countWords, nameWords, shareWords } from '../number-words';
import { said } from '../study-method';
import { unitsOfLevel } from '../study-units';
import type { BriefContext, Found } from './brief-context';
import { casesEn, casesZh, joined, marked, namesInRow, together } from './brief-words';
import { countDue } from './count-due';
import type { DueCounts } from './count-due';
import { amountClasses } from './map-classes';
import type { BriefMap, BriefRanking } from './reference';
import { beforeWords, changeOfShare, changeWords, isWorse } from './share-change';
import type { ShareChange } from './share-change';

const TITLE = said('按期办结率', 'Closed on time');
const METHOD = said(
  '按期办结 ÷（已办结 + 未办结而时限已过），只计有时限者，按受理时间归期；差的 95% 区间用 Newcombe 法',
  'closed in time ÷ (closed + open past the limit), of those with a limit, by time of report; 95 % interval of the difference by Newcombe',
);
const FEWEST_DUE = 30;
/** A region with fewer orders due is not colored: one late order would decide its class. */
const FEWEST_DUE_ON_MAP = 10;
const MOST_NAMES = 3;

/** What share of the orders due was closed in time, and which units stay below the limits of chance. */
export function findOnTime(context: BriefContext, ranking: BriefRanking | null): Found {
  const { input, period, previous } = context;
  const now = countDue(input.rows, period.span, null, 0);
  if (now.allDue < FEWEST_DUE) {
    return {
      title: TITLE,
      reason: said(
        `本期有时限且可判断的只有 ${casesZh(now.allDue)}，少于 ${FEWEST_DUE} 件；请在导入时带上时限与办结时间。`,
        `Only ${countWords(now.allDue)} orders of the period have a limit and can be judged, fewer than ${FEWEST_DUE}: import limits and closing times.`,
      ),
    };
  }
  const before = previous ? countDue(input.rows, previous.span, null, 0) : null;
  const change = changeOfShare(before && metOf(before), metOf(now), FEWEST_DUE);
  const share = shareWords(1 - now.allOverdue / now.allDue);
  return {
    finding: {
      id: 'on-time',
      title: TITLE,
      sentence: joined([
        said(
          `${period.shortName.zh}受理、时限已到的事项，按期办结率 ${marked(share)}`,
          `Of the orders reported in ${period.shortName.en} and due by now, ${marked(share)} were closed on time`,
        ),
        changeWords(context, change),
        laggards(ranking),
        said('。', '.'),
      ]),
      figure: said(share, share),
      comparison: beforeWords(context, change),
      ...weightOf(change, ranking, now.allDue),
      adverse: isWorse(change, 'up'),
      n: now.allDue,
      doubt: doubtOf(now.pending),
      method: METHOD,
      chart: seriesOf(context),
      map: overdueMap(context),
      look: { window: period.span, comparison: previous?.span ?? null, categories: [], regionCode: null },
    },
  };
}

/** By the change, or by the units that stay behind, whichever concerns more orders. */
function weightOf(change: ShareChange | null, ranking: BriefRanking | null, due: number) {
  const behind = ranking?.units.filter(({ place }) => place === 'below' || place === 'far-below') ?? [];
  const excess = behind.reduce((sum, { due: own, onTime, limits }) => sum + own * limits.lower95 - onTime, 0);
  const moved = (change?.least ?? 0) * due;
  if (excess <= moved) return { effect: Math.round(moved), p: change?.p ?? NaN };
  const farthest = behind.reduce((least, { z }) => Math.min(least, z), 0);
  const tests = ranking!.units.filter(({ place }) => place !== 'too-few').length;
  return { effect: Math.round(excess), p: Math.min(1, normalTwoSidedP(farthest) * tests) };
}

function metOf({ allDue, allOverdue }: DueCounts) {
  return { successes: allDue - allOverdue, trials: allDue };
}

function laggards(ranking: BriefRanking | null): LocalizedText | null {
  if (!ranking) return null;
  const below = ranking.units
    .filter(({ place }) => place === 'below' || place === 'far-below')
    .toSorted((a, b) => a.z - b.z);
  if (below.length === 0) {
    return said(
      `；各${ranking.levelName.zh}的差别都在偶然范围内`,
      '; no unit differs from the others beyond chance',
    );
  }
  const names = namesInRow(
    below.slice(0, MOST_NAMES).map(({ name }) => ({ zh: marked(name.zh), en: marked(name.en) })),
  );
  const rest = below.length > MOST_NAMES;
  return said(
    `；${names.zh}${rest ? `等 ${below.length} 个` : ''}低于偶然界限`,
    `; below the limits of chance: ${names.en}${rest ? ` and ${below.length - MOST_NAMES} more` : ''}`,
  );
}

function doubtOf(pending: number): LocalizedText {
  return together([
    pending > 0
      ? said(
          `另有 ${casesZh(pending)}未办结、时限未到，不计入；到期后比率还会变。`,
          `${casesEn(pending)} still open with time left are not counted; the share will move when they fall due.`,
        )
      : null,
    said(
      '挂起时间无从扣除；时限由各部门自定，类别构成不同会影响高低。',
      'Time on hold cannot be taken out; limits differ by class, so the mix of classes matters.',
    ),
  ]);
}

function seriesOf({ input, history }: BriefContext) {
  return {
    kind: 'line' as const,
    title: said('按期办结率', 'Closed on time'),
    unit: 'share' as const,
    labels: history.map(({ shortName }) => shortName),
    values: history.map(({ span }) => {
      const { allDue, allOverdue } = countDue(input.rows, span, null, 0);
      return allDue >= FEWEST_DUE ? 1 - allOverdue / allDue : null;
    }),
  };
}

function overdueMap({ input, period, placeLevel }: BriefContext): BriefMap | null {
  if (placeLevel === null) return null;
  const { regions, unitOfRow } = unitsOfLevel(input, placeLevel);
  const { due, overdue } = countDue(input.rows, period.span, unitOfRow, regions.length);
  const shares = regions.map((_, i) => (due[i]! >= FEWEST_DUE_ON_MAP ? overdue[i]! / due[i]! : null));
  const classes = amountClasses(
    shares.filter((share) => share !== null),
    'share',
  );
  const worst = shares.reduce<number>(
    (best, share, i) => (share !== null && share > (shares[best] ?? -1) ? i : best),
    -1,
  );
  const level = levelName(input.ground, placeLevel);
  const unknown = shares.filter((share) => share === null).length;
  return {
    title: said(`超期率，按${level.zh}`, `Share past the limit, by ${level.en.toLowerCase()}`),
    unit: said('超期 ÷ 应办结', 'overdue ÷ due'),
    scale: 'amount',
    labels: classes.labels,
    areas: regions.map(({ code }, i) => ({
      code,
      step: shares[i] === null ? null : classes.stepOf(shares[i]!),
      marked: false,
    })),
    note:
      unknown > 0
        ? said(
            `应办结不足 ${FEWEST_DUE_ON_MAP} 件的 ${unknown} 个不着色（斜纹）`,
            `${unknown} with fewer than ${FEWEST_DUE_ON_MAP} due are not colored (hatched)`,
          )
        : said(`${regions.length} 个${level.zh}全部可判断`, `all ${regions.length} can be judged`),
    callout:
      worst < 0
        ? null
        : {
            code: regions[worst]!.code,
            words: said(
              `${nameWords(regions[worst]!).zh} 超期 ${overdue[worst]!} / ${due[worst]!} 件`,
              `${nameWords(regions[worst]!).en}: ${overdue[worst]!} of ${due[worst]!} late`,
            ),
          },
  };
}
