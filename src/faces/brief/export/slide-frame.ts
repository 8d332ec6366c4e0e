import type PptxGenJS from 'pptxgenjs';
import type { Text } from '@/ui/text/use-text';
import type { ThemeTokens } from '@/ui/tokens';
import type { BriefSheet } from '../pages/brief-sheet';

/** What slides are written from: the brief, its words, and pictures of its maps. */
export interface SlideSource {
  readonly sheet: BriefSheet;
  readonly t: Text;
  /** PNG of the map of a page, as a data URL; `null` where the page has none. */
  readonly mapOf: (pageId: string) => string | null;
  readonly qr: string | null;
}

/** A slide being written. */
export interface SlideDraft extends SlideSource {
  readonly slide: PptxGenJS.Slide;
}

/** Known on the machines of Chinese offices; others fall back to a face of their own. */
const FONT = 'Microsoft YaHei';
const PIXELS_AN_INCH = 144;
const POINTS_A_PIXEL = 0.5;

/** A box of the page of 1920 by 1080 pixels, in the inches of a slide. */
export function boxOf(...[x, y, w, h]: readonly [x: number, y: number, w: number, h: number]) {
  return { x: x / PIXELS_AN_INCH, y: y / PIXELS_AN_INCH, w: w / PIXELS_AN_INCH, h: h / PIXELS_AN_INCH };
}

/** Color of a token as PowerPoint writes it: six digits, also where the style sheet was shortened to three. */
export function hexOf(color: string): string {
  const digits = color.trim().replace('#', '').toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}

interface TypeOptions {
  /** Size on the page, px. */
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
}

/** Type of a text box: no margins, from the top. */
export function typeOf({ tokens }: BriefSheet, { size, color = tokens.text, bold = false }: TypeOptions) {
  return {
    fontFace: FONT,
    fontSize: size * POINTS_A_PIXEL,
    color: hexOf(color),
    bold,
    margin: 0,
    valign: 'top' as const,
    fit: 'shrink' as const,
  };
}

/** A computed sentence as runs, its numbers bold and underlined. */
export function runsOf(sentence: string, tokens: ThemeTokens): PptxGenJS.TextProps[] {
  return sentence.split(/[⟦⟧]/).flatMap((text, i) =>
    text === ''
      ? []
      : [
          i % 2 === 0
            ? { text }
            : {
                text,
                options: { bold: true, underline: { style: 'sng' as const, color: hexOf(tokens.accent) } },
              },
        ],
  );
}

export interface FrameInput {
  readonly title: string;
  readonly note: string;
  readonly number: number;
  readonly count: number;
  readonly n: number;
  readonly method: string;
  readonly comment: string;
  readonly notes: string;
}

/** Heading, foot with provenance, page number and code: the same on every slide as on every page. */
export function addFrame({ slide, sheet, t, qr }: SlideDraft, frame: FrameInput): void {
  const { tokens, provenance, synthetic, day, link } = sheet;
  const quiet = { size: 17, color: tokens.text2 };
  const rule = { line: { color: hexOf(tokens.line2), width: 0.75 } };
  slide.addText(frame.title, { ...boxOf(72, 48, 1150, 56), ...typeOf(sheet, { size: 40, bold: true }) });
  slide.addText(`${frame.note}   ${day}   ${synthetic ? t('brief.markSynthetic') : t('brief.mark')}`, {
    ...boxOf(1230, 72, 618, 28),
    ...typeOf(sheet, quiet),
    align: 'right',
  });
  slide.addShape('line', { ...boxOf(72, 116, 1776, 0), ...rule });
  slide.addShape('line', { ...boxOf(72, 984, 1776, 0), ...rule });
  if (frame.comment) {
    slide.addText([{ text: `${t('brief.comment')}  `, options: { bold: true } }, { text: frame.comment }], {
      ...boxOf(72, 930, 1776, 48),
      ...typeOf(sheet, { size: 18 }),
    });
  }
  const source = [
    t('brief.foot.scope', { value: provenance.scope }),
    `n ${provenance.n(frame.n)}`,
    t('brief.foot.period', { value: provenance.period }),
    t('brief.foot.version', { value: provenance.version }),
    t('brief.foot.user', { value: provenance.user }),
  ].join('   ');
  slide.addText(
    [
      { text: source, options: { breakLine: true } },
      { text: `${t('brief.foot.method', { value: frame.method })}   ` },
      { text: t('brief.openAgain'), options: { hyperlink: { url: link } } },
    ],
    { ...boxOf(72, 994, 1560, 66), ...typeOf(sheet, { size: 15, color: tokens.text2 }) },
  );
  if (qr) slide.addImage({ data: qr, ...boxOf(1668, 992, 68, 68), altText: t('brief.qr') });
  slide.addText(`${frame.number} / ${frame.count}`, {
    ...boxOf(1752, 1012, 96, 28),
    ...typeOf(sheet, { size: 16, bold: true }),
    align: 'right',
  });
  if (frame.notes) slide.addNotes(frame.notes);
}
