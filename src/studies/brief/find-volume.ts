import type { LocalizedText } from '@/domain/text/localized-text';
import { said } from '../study-method';
import { countWords, nameWords, shareWords } from '../number-words';
import type { Change, PeriodChangeResult } from '../period-change/reference';
import type { StudySpan } from '../study';
import { rowAt } from '../study-rows';
import type { StudyRows } from '../study-rows';
import { previousWords } from './brief-context';
import type { BriefContext, Found } from './brief-context';
import { casesEn, casesZh, countChange, joined, marked, together } from './brief-words';
import { differenceClasses } from './map-classes';
import type { BriefMap } from './reference';

const TITLE = said('受理量', 'Incidents reported');

/** The change of both levels looked at; `null` where the periods cannot be compared. */
export interface Changes {
  readonly ranked: PeriodChangeResult | null;
  readonly fine: PeriodChangeResult | null;
}

export function countIn(rows: StudyRows, { fromSeconds, toSeconds }: StudySpan): number {
  return rowAt(rows, toSeconds) - rowAt(rows, fromSeconds);
}

/** How many incidents were reported, more or fewer than before, and where the change comes from. */
export function findVolume(context: BriefContext, { ranked, fine }: Changes): Found {
  const { input, period, previous, yearAgo } = context;
  const { rows } = input;
  const n = countIn(rows, period.span);
  const before = previous ? countIn(rows, previous.span) : null;
  const year = yearAgo ? countIn(rows, yearAgo.span) : null;
  return {
    finding: {
      id: 'volume',
      title: TITLE,
      sentence: joined([
        headOf(context, n, before),
        yearWords(n, year),
        ranked ? sourceWords(ranked) : null,
        said('。', '.'),
      ]),
      figure: said(casesZh(n), casesEn(n)),
      comparison: comparisonWords(context, before, year),
      ...weightOf(ranked),
      adverse: before === null || n === before ? null : n > before,
      n,
      doubt: doubtOf(context, ranked),
      method: ranked?.correctedForDispersion
        ? said(
            '两期率比，拟泊松检验（已校正过度离散），95% 区间',
            'Ratio of rates, quasi-Poisson test, 95 % interval',
          )
        : said(
            '两期率比，条件二项检验 mid-p，95% 区间',
            'Ratio of rates, conditional binomial test, mid-p, 95 % interval',
          ),
      chart: {
        kind: 'bars',
        title: said('受理件数', 'Incidents reported'),
        unit: 'incidents',
        labels: context.history.map(({ shortName }) => shortName),
        values: context.history.map(({ span }) => countIn(rows, span)),
      },
      map: fine ? changeMap(context, fine) : null,
      look: { window: period.span, comparison: previous?.span ?? null, categories: [], regionCode: null },
    },
  };
}

function weightOf(ranked: PeriodChangeResult | null) {
  return { effect: ranked ? leastChange(ranked.total) : 0, p: ranked ? ranked.total.adjustedP : NaN };
}

function headOf(context: BriefContext, n: number, before: number | null): LocalizedText {
  const { period, complete } = context;
  const until = complete ? said('', '') : said('（至今）', ' (so far)');
  const head = said(
    `${period.name.zh}${until.zh}受理 ${marked(casesZh(n))}`,
    `${marked(casesEn(n))} were reported in ${period.name.en}${until.en}`,
  );
  if (before === null)
    return said(`${head.zh}，上期数据不全，不作比较`, `${head.en}; the period before is not in the data`);
  const change = countChange(before, n);
  const prior = previousWords(context);
  return n === before
    ? said(`${head.zh}，与${prior.zh}持平`, `${head.en}, as many as in ${prior.en}`)
    : said(`${head.zh}，比${prior.zh}${change.zh}`, `${head.en}, ${change.en} than in ${prior.en}`);
}

function yearWords(n: number, year: number | null): LocalizedText | null {
  if (year === null || year < 20) return null;
  const share = shareWords(Math.abs(n - year) / year);
  if (n === year) return said('，与去年同期持平', ', as many as a year before');
  return n > year
    ? said(`，同比多 ${share}`, `, ${share} more than a year before`)
    : said(`，同比少 ${share}`, `, ${share} fewer than a year before`);
}

/** Which unit moved the sum most, where the sum moved beyond chance. */
function sourceWords({ regions, total }: PeriodChangeResult): LocalizedText | null {
  const difference = total.now - total.before;
  if (total.kind === 'indistinct' || total.kind === 'too-few' || difference === 0) {
    return said('，差别在偶然范围内', ', a difference within chance');
  }
  const along = regions
    .map((region) => ({ name: region.name, part: region.now - region.before }))
    .filter(({ part }) => Math.sign(part) === Math.sign(difference));
  const top = along.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part))[0];
  if (!top) return null;
  const share = top.part / difference;
  const name = nameWords(top);
  if (share > 1) {
    return said(
      `；${name.zh}${difference > 0 ? '增加' : '减少'} ${marked(casesZh(Math.abs(top.part)))}，超过净${difference > 0 ? '增' : '减'}数`,
      `; ${name.en} alone ${difference > 0 ? 'added' : 'lost'} ${marked(casesEn(Math.abs(top.part)))}`,
    );
  }
  return said(
    `；${difference > 0 ? '增' : '减'}量的 ${marked(shareWords(share))} 来自${name.zh}`,
    `; ${marked(shareWords(share))} of the ${difference > 0 ? 'rise' : 'fall'} is in ${name.en}`,
  );
}

/** Incidents more or fewer at the near end of the interval. */
export function leastChange({
  before,
  now,
  ratio,
  interval: [low, high],
}: Pick<Change, 'before' | 'now' | 'ratio' | 'interval'>): number {
  if (before === 0) return low > 0 && Number.isFinite(low) ? now : 0;
  const expected = now / ratio;
  if (low > 1) return Math.round((low - 1) * expected);
  return high < 1 ? Math.round((1 - high) * expected) : 0;
}

function comparisonWords(context: BriefContext, before: number | null, year: number | null): LocalizedText {
  const prior = previousWords(context);
  const parts = [
    before === null ? null : said(`${prior.zh} ${casesZh(before)}`, `${prior.en}: ${countWords(before)}`),
    year === null ? null : said(`去年同期 ${casesZh(year)}`, `a year before: ${countWords(year)}`),
  ].filter((part) => part !== null);
  if (parts.length === 0) return said('无可比的前期', 'nothing to compare with');
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join('; ') };
}

function doubtOf({ complete }: BriefContext, ranked: PeriodChangeResult | null): LocalizedText {
  const channel = ranked?.channels
    .filter(({ kind }) => kind === 'rise' || kind === 'fall')
    .toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))[0];
  return together([
    complete
      ? null
      : said(
          '本期未完，只与上期同样天数相比。',
          'The period is not over: it is held against as many days of the one before.',
        ),
    ranked?.holidays ?? null,
    channel
      ? said(
          `上报渠道有变：${channel.name.zh} ${countWords(channel.before)} → ${casesZh(channel.now)}，受理量的变化含渠道影响。`,
          `A channel changed: ${channel.name.en} ${countWords(channel.before)} → ${countWords(channel.now)}; part of the change is a change of reporting.`,
        )
      : null,
    said('受理量是上报的多少，不等于事情的多少。', 'What is reported is not all that happens.'),
  ]);
}

function changeMap({ input, period }: BriefContext, { regions, levelId }: PeriodChangeResult): BriefMap {
  const classes = differenceClasses(regions.map(({ now, before }) => now - before));
  const level = input.ground.levels.find(({ id }) => id === levelId)?.name ?? said(levelId, levelId);
  const rises = regions.filter(({ kind }) => kind === 'rise').length;
  const falls = regions.filter(({ kind }) => kind === 'fall').length;
  const top = regions
    .filter(({ kind }) => kind === 'rise' || kind === 'fall')
    .toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))[0];
  return {
    title: said(
      `受理件数变化，${period.shortName.zh}比上期`,
      `Change of incidents, ${period.shortName.en} against the period before`,
    ),
    unit: said(`件 / ${level.zh}`, 'incidents'),
    scale: 'change',
    labels: classes.labels,
    areas: regions.map(({ code, now, before, kind }) => ({
      code,
      step: classes.stepOf(now - before),
      marked: kind === 'rise' || kind === 'fall',
    })),
    note: said(
      `粗框为显著增减（FDR 5%）：${regions.length} 个${level.zh}中 ${rises} 个增、${falls} 个减`,
      `Outlined: beyond chance (FDR 5 %): of ${regions.length}, ${rises} rose and ${falls} fell`,
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
