import type { LocalizedText } from '@/domain/text/localized-text';
import { levelName } from '../anomalies/alert-families';
import { countWords, nameWords } from '../number-words';
import type { Change } from '../period-change/reference';
import { said } from '../study-method';
import { previousWords } from './brief-context';
import type { BriefContext, Found } from './brief-context';
import { casesZh, joined, manyEn, marked, together } from './brief-words';
import { leastChange } from './find-volume';
import type { Changes } from './find-volume';
import type { BriefMap, PairsChart } from './reference';

const TITLE = said('增减显著的地方', 'Places that changed');
const MOST_ROWS = 8;

/** Which of the finest regions rose or fell beyond chance. */
export function findPlaces(context: BriefContext, { fine }: Changes): Found {
  const { input, period, previous } = context;
  if (!fine || !previous) {
    return {
      title: TITLE,
      reason: said(
        '没有可比的上期数据，或没有区域边界。',
        'There is no period before to compare with, or there are no boundaries.',
      ),
    };
  }
  const { regions, levelId } = fine;
  const level = levelName(input.ground, levelId);
  const rises = regions.filter(({ kind }) => kind === 'rise');
  const falls = regions.filter(({ kind }) => kind === 'fall');
  const judged = regions.filter(({ kind }) => kind !== 'too-few').length;
  const largest = [...(rises.length > 0 ? rises : falls)].sort(bySize)[0];
  return {
    finding: {
      id: 'places',
      title: TITLE,
      sentence: sentenceOf({ judged, rises: rises.length, falls: falls.length, largest }, level),
      figure: said(`增 ${rises.length}，减 ${falls.length}`, `${rises.length} up, ${falls.length} down`),
      comparison: said(
        `与${previousWords(context).zh}相比，FDR 5%`,
        `against ${previousWords(context).en}, FDR 5 %`,
      ),
      effect: [...rises, ...falls].reduce((sum, change) => sum + leastChange(change), 0),
      p: regions.reduce((least, { adjustedP }) => (adjustedP < least ? adjustedP : least), 1),
      adverse: largest ? rises.length >= falls.length : null,
      n: regions.reduce((sum, { now, before }) => sum + now + before, 0),
      doubt: together([
        said(
          `其余 ${countWords(regions.length - judged)} 个两期合计不足 6 件，不判。`,
          `${countWords(regions.length - judged)} others have fewer than 6 in both periods and are not judged.`,
        ),
        fine.leftOut ? said(`未计入：${fine.leftOut.zh}。`, `Left out: ${fine.leftOut.en}.`) : null,
      ]),
      method: fine.correctedForDispersion
        ? said('逐区域两期率比，拟泊松检验，FDR 5%', 'Ratio of rates by region, quasi-Poisson, FDR 5 %')
        : said(
            '逐区域两期率比，条件二项检验 mid-p，FDR 5%',
            'Ratio of rates by region, conditional binomial mid-p, FDR 5 %',
          ),
      chart: pairsOf(context, regions),
      map: stepMap(context, regions, level),
      look: {
        window: period.span,
        comparison: previous.span,
        categories: [],
        regionCode: largest?.code ?? null,
      },
    },
  };
}

function pairsOf(context: BriefContext, regions: readonly Change[]): PairsChart {
  return {
    kind: 'pairs',
    title: said('件数变化最大的', 'Largest changes'),
    unit: 'incidents',
    nowName: context.period.shortName,
    beforeName: previousWords(context),
    rows: regions
      .toSorted(bySize)
      .slice(0, MOST_ROWS)
      .map(({ name, before, now }) => ({ name: nameWords({ name }), before, now })),
  };
}

/** Largest change first. */
function bySize(a: Change, b: Change): number {
  return Math.abs(b.now - b.before) - Math.abs(a.now - a.before);
}

interface Tally {
  readonly judged: number;
  readonly rises: number;
  readonly falls: number;
  readonly largest: Change | undefined;
}

function sentenceOf({ judged, rises, falls, largest }: Tally, level: LocalizedText): LocalizedText {
  const head = said(
    `可判断的 ${countWords(judged)} 个${level.zh}中，`,
    `Of ${countWords(judged)} ${manyEn(level.en)} that can be judged, `,
  );
  if (!largest) {
    return joined([
      head,
      said('没有一个的增减超出偶然（FDR 5%）。', 'none rose or fell beyond chance (FDR 5 %).'),
    ]);
  }
  return joined([
    head,
    said(
      `${marked(`${countWords(rises)} 个`)}显著增多，${marked(`${countWords(falls)} 个`)}显著减少`,
      `${marked(countWords(rises))} rose and ${marked(countWords(falls))} fell beyond chance`,
    ),
    topWords(largest),
    said('。', '.'),
  ]);
}

function topWords({ name, before, now }: Change) {
  const verb = now > before ? said('增加', 'largest rise') : said('减少', 'largest fall');
  return said(
    `；${verb.zh}最多的是${name.zh}，${marked(`${countWords(before)} → ${casesZh(now)}`)}`,
    `; ${verb.en} in ${name.en}, ${marked(`${countWords(before)} → ${countWords(now)}`)}`,
  );
}

function stepMap(
  { period }: BriefContext,
  regions: readonly Change[],
  level: { readonly zh: string; readonly en: string },
): BriefMap {
  const tooFew = regions.filter(({ step }) => step === null).length;
  const top = regions.filter(({ step }) => step !== null && step !== 0).toSorted(bySize)[0];
  return {
    title: said(
      `显著增减的${level.zh}，${period.shortName.zh}比上期`,
      `Change of ${manyEn(level.en)}, ${period.shortName.en} against the period before`,
    ),
    unit: said('倍数', 'ratio'),
    scale: 'change',
    labels: [
      said('≤ 1/2', '≤ 1/2'),
      said('≤ 2/3', '≤ 2/3'),
      said('显著减', 'fell'),
      said('在偶然内', 'chance'),
      said('显著增', 'rose'),
      said('≥ 1.5 倍', '≥ 1.5 ×'),
      said('≥ 2 倍', '≥ 2 ×'),
    ],
    areas: regions.map(({ code, step }) => ({ code, step, marked: step !== null && step !== 0 })),
    note: said(
      `斜纹：两期合计不足 6 件，不判（${tooFew} 个）`,
      `Hatched: fewer than 6 in both periods, not judged (${tooFew})`,
    ),
    callout: top
      ? {
          code: top.code,
          words: said(
            `${top.name.zh} ${countWords(top.before)} → ${casesZh(top.now)}`,
            `${top.name.en} ${countWords(top.before)} → ${countWords(top.now)}`,
          ),
        }
      : null,
  };
}
