import type PptxGenJS from 'pptxgenjs';
import type { BriefFinding } from '@/studies/brief/reference';
import { formatCount } from '@/ui/format/format-number';
import { nameIn } from '@/ui/text/use-text';
import type { BriefPage } from '../brief-pages';
import { mapOfPage } from '../brief-pages';
import { addDecisions } from './decision-slide';
import { addFrame, boxOf, hexOf, runsOf, typeOf } from './slide-frame';
import type { FrameInput, SlideDraft, SlideSource } from './slide-frame';
import { WATERMARK_PLACES } from './watermark-places';
import { addChart, addMap, addRanking, addWeakest } from './slide-parts';

/** What people wrote to a page. */
export interface PageWords {
  readonly comment: string;
  readonly notes: string;
}

/** The pages that are taken out, and what people wrote to them. */
export interface BriefDeckWords {
  readonly pages: readonly BriefPage[];
  readonly wordsOf: (page: BriefPage) => PageWords;
  /** Who takes it out and when; `null` where no account names them. */
  readonly watermark: string | null;
}

/** Writes a slide for every page: text, tables and charts of PowerPoint's own, maps as pictures. */
export function addSlides(
  presentation: PptxGenJS,
  source: SlideSource,
  { pages, wordsOf, watermark }: BriefDeckWords,
): void {
  const { sheet } = source;
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = titleOf(source);
  presentation.author = sheet.provenance.user;
  presentation.subject = sheet.provenance.version;
  defineMaster(presentation, source, watermark);
  pages.forEach((page, i) => {
    const slide = presentation.addSlide({ masterName: MASTER });
    const frame = { ...wordsOf(page), number: i + 1, count: pages.length, note: noteOf(source) };
    addPage({ ...source, slide }, page, frame);
  });
}

const MASTER = 'Geju';
const WATERMARK_TYPE = { size: 22, color: '#808080', bold: true };

/** What all slides have below what is on them: their ground and the watermark, out of the way of whoever edits them. */
function defineMaster(presentation: PptxGenJS, { sheet }: SlideSource, watermark: string | null): void {
  const places = watermark === null ? [] : WATERMARK_PLACES;
  presentation.defineSlideMaster({
    title: MASTER,
    background: { color: hexOf(sheet.tokens.surface) },
    objects: places.map(([x, y]) => ({
      text: {
        text: watermark!,
        options: {
          ...boxOf(x - 300, y - 20, 600, 40),
          ...typeOf(sheet, WATERMARK_TYPE),
          align: 'center',
          rotate: 342,
          transparency: 85,
        },
      },
    })),
  });
}

/** `2026 年 10 月 社会治理月报告`. */
export function titleOf({ sheet: { language, result } }: Pick<SlideSource, 'sheet'>): string {
  return `${nameIn(language, result.period.name)} ${nameIn(language, result.title)}`;
}

function noteOf({ sheet: { language, result } }: SlideSource): string {
  return `${nameIn(language, result.scopeName)} · ${nameIn(language, result.period.name)}`;
}

type Standing = Pick<FrameInput, 'number' | 'count' | 'note' | 'comment' | 'notes'>;

function addPage(source: SlideDraft, page: BriefPage, standing: Standing): void {
  const { t, sheet } = source;
  const { result, language } = sheet;
  const frame = (part: Pick<FrameInput, 'title' | 'n' | 'method'>) =>
    addFrame(source, { ...standing, ...part });
  switch (page.kind) {
    case 'summary':
      frame({ title: titleOf(source), n: result.n, method: t('brief.summaryMethod') });
      addSummary(source, page);
      return;
    case 'finding':
      frame({
        title: nameIn(language, page.title),
        n: page.finding.n,
        method: nameIn(language, page.finding.method),
      });
      addFinding(source, page.finding, page.id);
      return;
    case 'ranking':
      frame({ title: nameIn(language, page.title), n: rankedDue(source), method: t(rankingMethod(source)) });
      addRankingPage(source);
      return;
    case 'weakest':
      frame({
        title: nameIn(language, page.title),
        n: result.weakest.reduce((sum, { due }) => sum + due, 0),
        method: t('brief.weakestMethod'),
      });
      addWeakest(source, result.weakest, { box: boxOf(72, 150, 1776, 760), size: 26, reasons: 6 });
      return;
    case 'decisions':
      frame({
        title: t('brief.decisionsPage'),
        n: sheet.decisions?.length ?? 0,
        method: t('brief.decisionsMethod'),
      });
      addDecisions(source);
      return;
    case 'method':
      frame({ title: nameIn(language, page.title), n: result.n, method: t('brief.summaryMethod') });
      addMethod(source);
  }
}

function rankedDue({ sheet: { result } }: SlideSource): number {
  return result.ranking?.units.reduce((sum, { due }) => sum + due, 0) ?? 0;
}

function rankingMethod({ sheet: { result } }: SlideSource) {
  return result.ranking?.corrected ? 'brief.rankingMethodWidened' : 'brief.rankingMethod';
}

function addSummary(source: SlideDraft, page: BriefPage): void {
  const { slide, sheet, mapOf, t } = source;
  const { result, language, tokens } = sheet;
  const first = result.findings.slice(0, 3);
  first.forEach(({ sentence, comparison, certainty }, i) => {
    slide.addText(
      [
        { text: `${i + 1}  `, options: { color: hexOf(tokens.accent), bold: true } },
        ...runsOf(nameIn(language, sentence), tokens),
      ],
      { ...boxOf(72, 144 + i * 260, 580, 190), ...typeOf(sheet, { size: 26 }) },
    );
    slide.addText(`${nameIn(language, comparison)} · ${t(`brief.certainty.${certainty}`)}`, {
      ...boxOf(72, 344 + i * 260, 580, 40),
      ...typeOf(sheet, { size: 15, color: tokens.text3 }),
    });
  });
  const map = mapOfPage(page, result);
  const picture = mapOf(page.id);
  if (map && picture) addMap(source, { map, picture }, [700, 144, 610, 730]);
  if (result.ranking) {
    addRanking(source, result.ranking, { box: boxOf(1358, 144, 490, 360), detailed: false });
  }
  addWeakest(source, result.weakest, { box: boxOf(1358, 600, 490, 330), size: 17, reasons: 2 });
}

function addFinding(source: SlideDraft, finding: BriefFinding, pageId: string): void {
  const { slide, sheet, mapOf, t } = source;
  const { language, tokens } = sheet;
  const picture = mapOf(pageId);
  const width = finding.map && picture ? 900 : 1776;
  const text = (words: string, [y, h]: readonly [number, number], type: Parameters<typeof typeOf>[1]) =>
    slide.addText(words, { ...boxOf(72, y, width, h), ...typeOf(sheet, type) });
  slide.addText(runsOf(nameIn(language, finding.sentence), tokens), {
    ...boxOf(72, 144, width, 190),
    ...typeOf(sheet, { size: 30 }),
  });
  const effect =
    finding.effect > 0
      ? `${t('brief.effect')} ${t('brief.atLeast', { n: formatCount(finding.effect) })} · `
      : '';
  text(nameIn(language, finding.figure), [346, 56], { size: 40, bold: true });
  text(
    `${nameIn(language, finding.comparison)} · ${effect}${t(`brief.certainty.${finding.certainty}`)}`,
    [404, 30],
    { size: 17, color: tokens.text2 },
  );
  if (finding.chart) addChart(source, finding.chart, boxOf(72, 446, width, 350));
  text(`${t('brief.doubt')}：${nameIn(language, finding.doubt)}`, [808, 112], {
    size: 17,
    color: tokens.text2,
  });
  if (finding.map && picture) addMap(source, { map: finding.map, picture }, [1028, 144, 820, 780]);
}

function addRankingPage(source: SlideDraft): void {
  const { slide, sheet, t } = source;
  const { result, language, tokens } = sheet;
  if (!result.ranking) return;
  const { ranking } = result;
  slide.addText(runsOf(nameIn(language, ranking.statement), tokens), {
    ...boxOf(72, 144, 1776, 110),
    ...typeOf(sheet, { size: 24 }),
  });
  const unit = { zh: t('brief.share'), en: t('brief.share') };
  addChart(
    source,
    {
      kind: 'pairs',
      title: unit,
      unit: 'share',
      nowName: result.period.shortName,
      beforeName: result.previous?.shortName ?? unit,
      rows: ranking.units.flatMap(({ name, share, before }) =>
        share === null ? [] : [{ name, before, now: share }],
      ),
    },
    boxOf(72, 270, 860, 650),
  );
  addRanking(source, ranking, { box: boxOf(980, 280, 868, 600), detailed: true });
}

function addMethod({ slide, sheet, t }: SlideDraft): void {
  const { result, language, tokens, link } = sheet;
  const line = (head: string, words: string): PptxGenJS.TextProps[] => [
    { text: `${head}  `, options: { bold: true } },
    { text: words, options: { color: hexOf(tokens.text2), breakLine: true, paraSpaceAfter: 4 } },
  ];
  slide.addText(
    result.findings.flatMap(({ title, method }) => line(nameIn(language, title), nameIn(language, method))),
    { ...boxOf(72, 144, 850, 780), ...typeOf(sheet, { size: 17 }) },
  );
  slide.addText(
    [
      ...result.unsaid.flatMap(({ title, reason }) =>
        line(nameIn(language, title), nameIn(language, reason)),
      ),
      ...line(
        t('brief.placedTitle'),
        t('brief.placed', {
          placed: formatCount(result.placed),
          rest: formatCount(result.n - result.placed),
        }),
      ),
      ...line(t('brief.againTitle'), t('brief.again', { code: result.fingerprint })),
      { text: link, options: { hyperlink: { url: link }, fontSize: 6 } },
    ],
    { ...boxOf(980, 144, 868, 780), ...typeOf(sheet, { size: 17 }) },
  );
}
