import type { LocalizedText } from '@/domain/text/localized-text';
import { levelName } from '../anomalies/alert-families';
import { firstCategories } from '../first-categories';
import { countWords, nameWords, shareWords } from '../number-words';
import { countChanges, weeklyDispersion } from '../period-change/count-changes';
import type { Change } from '../period-change/reference';
import { said } from '../study-method';
import { rowAt } from '../study-rows';
import { unitsOfLevel } from '../study-units';
import { previousWords } from './brief-context';
import type { BriefContext, Found } from './brief-context';
import { casesEn, casesZh, countChange, joined, marked, together } from './brief-words';
import { leastChange } from './find-volume';
import { amountClasses } from './map-classes';
import type { BriefMap, FindingId, PairsChart } from './reference';

const TITLES = {
  'category-rise': said('增长最多的类别', 'Class that rose most'),
  'category-fall': said('减少最多的类别', 'Class that fell most'),
} as const;
const MOST_ROWS = 8;

/** The class that rose most and the one that fell most, each beyond chance after adjustment. */
export function findCategories(context: BriefContext): Found[] {
  const { input, previous, period } = context;
  const ids = ['category-rise', 'category-fall'] as const;
  if (!previous) {
    return ids.map((id) => ({
      title: TITLES[id],
      reason: said('没有可比的上期数据。', 'There is no period before to compare with.'),
    }));
  }
  const { categories, categoryOfRow } = firstCategories(input.ground, input.rows);
  const past = { fromSeconds: input.ground.firstSeconds, toSeconds: period.span.toSeconds };
  const { changes } = countChanges(input.rows, categories, categoryOfRow, {
    window: period.span,
    comparison: previous.span,
    dispersion: weeklyDispersion(input.rows, categoryOfRow, categories.length, past),
  });
  return ids.map((id) => {
    const wanted = id === 'category-rise' ? 'rise' : 'fall';
    const top = changes
      .filter(({ kind }) => kind === wanted)
      .toSorted((a, b) => leastChange(b) - leastChange(a))[0];
    if (!top) {
      return {
        title: TITLES[id],
        reason:
          wanted === 'rise'
            ? said('没有类别显著增多（FDR 5%）。', 'No class rose beyond chance (FDR 5 %).')
            : said('没有类别显著减少（FDR 5%）。', 'No class fell beyond chance (FDR 5 %).'),
      };
    }
    return {
      finding: draftOf(context, id, {
        top,
        changes,
        categoryOfRow,
        place: categories.findIndex(({ code }) => code === top.code),
      }),
    };
  });
}

interface Picked {
  readonly top: Change;
  readonly changes: readonly Change[];
  readonly categoryOfRow: Int32Array;
  readonly place: number;
}

function draftOf(
  context: BriefContext,
  id: Extract<FindingId, `category-${string}`>,
  { top, changes, categoryOfRow, place }: Picked,
) {
  const { period, previous } = context;
  const prior = previousWords(context);
  const name = nameWords(top);
  const change = countChange(top.before, top.now);
  const map = categoryMap(context, name, (row) => categoryOfRow[row] === place);
  const head = said(
    `${name.zh} ${marked(casesZh(top.now))}，比${prior.zh}${change.zh}`,
    `${name.en}: ${marked(casesEn(top.now))}, ${change.en} than in ${prior.en}`,
  );
  return {
    id,
    title: TITLES[id],
    sentence: joined([head, said('，', ', '), rangeWords(top), map.where, said('。', '.')]),
    figure: said(casesZh(top.now), casesEn(top.now)),
    comparison: said(`${prior.zh} ${casesZh(top.before)}`, `${prior.en}: ${countWords(top.before)}`),
    effect: leastChange(top),
    p: top.adjustedP,
    adverse: id === 'category-rise',
    n: top.now,
    doubt: together([
      burstWords(context, categoryOfRow, place),
      said(
        '类别由登记人员选定，口径改变也会使件数升降。',
        'The class is chosen by whoever registers: a change of practice moves the count, too.',
      ),
    ]),
    method: said(
      '各类别两期率比，Benjamini–Hochberg 校正（FDR 5%），95% 区间',
      'Ratio of rates by class, Benjamini–Hochberg (FDR 5 %), 95 % interval',
    ),
    chart: pairsOf(context, changes),
    map: map.map,
    look: {
      window: period.span,
      comparison: previous?.span ?? null,
      categories: [top.code],
      regionCode: null,
    },
  };
}

/** `真实增幅在 12%–31% 之间`. */
function rangeWords({ interval: [low, high], ratio }: Change): LocalizedText {
  if (ratio > 1) {
    const [from, to] = [shareWords(low - 1), Number.isFinite(high) ? shareWords(high - 1) : null];
    return to === null
      ? said('此前没有这类事项', 'a class not seen before')
      : said(`真实增幅在 ${from} 到 ${to} 之间`, `a true rise between ${from} and ${to}`);
  }
  return said(
    `真实降幅在 ${shareWords(1 - high)} 到 ${shareWords(1 - low)} 之间`,
    `a true fall between ${shareWords(1 - high)} and ${shareWords(1 - low)}`,
  );
}

/** Whether the class comes in bursts, which a comparison of sums takes for a change. */
function burstWords(
  { input, period }: BriefContext,
  categoryOfRow: Int32Array,
  place: number,
): LocalizedText | null {
  const own = categoryOfRow.map((category) => (category === place ? 0 : -1));
  const past = { fromSeconds: input.ground.firstSeconds, toSeconds: period.span.toSeconds };
  const dispersion = weeklyDispersion(input.rows, own, 1, past);
  return dispersion > 3
    ? said(
        `这类事项成批出现（周件数离散系数 ${dispersion.toFixed(1)}），一两次集中上报就会抬高件数。`,
        `It comes in bursts (weekly dispersion ${dispersion.toFixed(1)}): one or two batches of reports can raise the count.`,
      )
    : null;
}

function pairsOf(context: BriefContext, changes: readonly Change[]): PairsChart {
  return {
    kind: 'pairs',
    title: said('各类别件数，按变化大小', 'Incidents by class, largest change first'),
    unit: 'incidents',
    nowName: context.period.shortName,
    beforeName: previousWords(context),
    rows: changes
      .filter(({ now, before }) => now + before > 0)
      .toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
      .slice(0, MOST_ROWS)
      .map(({ name, before, now }) => ({ name: nameWords({ name }), before, now })),
  };
}

/** Where incidents of a class were in the period. */
function categoryMap(
  context: BriefContext,
  name: LocalizedText,
  isOfClass: (row: number) => boolean,
): { readonly map: BriefMap | null; readonly where: LocalizedText | null } {
  const { input, period, placeLevel } = context;
  if (placeLevel === null) return { map: null, where: null };
  const { regions, unitOfRow } = unitsOfLevel(input, placeLevel);
  const counts = new Array<number>(regions.length).fill(0);
  let outside = 0;
  const end = rowAt(input.rows, period.span.toSeconds);
  for (let row = rowAt(input.rows, period.span.fromSeconds); row < end; row++) {
    if (!isOfClass(row)) continue;
    const unit = unitOfRow[row]!;
    if (unit >= 0) counts[unit]!++;
    else outside++;
  }
  const classes = amountClasses(counts, 'incidents');
  const top = counts.indexOf(Math.max(...counts));
  const region = regions[top];
  const level = levelName(input.ground, placeLevel);
  const callout = region
    ? said(
        `${nameWords(region).zh} ${casesZh(counts[top]!)}`,
        `${nameWords(region).en}: ${countWords(counts[top]!)}`,
      )
    : null;
  return {
    where: callout ? said(`；最多的是${callout.zh}`, `; most in ${callout.en}`) : null,
    map: {
      title: said(
        `${name.zh}件数，${period.shortName.zh}，按${level.zh}`,
        `${name.en}, ${period.shortName.en}, by ${level.en.toLowerCase()}`,
      ),
      unit: said(`件 / ${level.zh}`, 'incidents'),
      scale: 'amount',
      labels: classes.labels,
      areas: regions.map(({ code }, i) => ({ code, step: classes.stepOf(counts[i]!), marked: false })),
      note:
        outside > 0
          ? said(
              `另有 ${casesZh(outside)}位置不明，未上图`,
              `${countWords(outside)} without a known place are not drawn`,
            )
          : said('全部上图', 'all are drawn'),
      callout: region && callout ? { code: region.code, words: callout } : null,
    },
  };
}
