import type PptxGenJS from 'pptxgenjs';
import type { BriefChart, BriefMap, BriefRanking, WeakPlace } from '@/studies/brief/reference';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { nameIn } from '@/ui/text/use-text';
import { classColors } from '../class-colors';
import { boxOf, hexOf, typeOf } from './slide-frame';
import type { SlideDraft } from './slide-frame';

type Box = ReturnType<typeof boxOf>;

const FORMAT_CODES = { incidents: '#,##0', share: '0.0%', days: '0.0' } as const;

/** A chart of PowerPoint's own with its workbook: it can be edited, and holds the numbers of the page. */
export function addChart({ slide, sheet }: SlideDraft, chart: BriefChart, box: Box): void {
  const { tokens, language } = sheet;
  const type = typeOf(sheet, { size: 15, color: tokens.text2 });
  const axis = { fontFace: type.fontFace, fontSize: type.fontSize, color: hexOf(tokens.text3) };
  const options: PptxGenJS.IChartOpts = {
    ...box,
    catAxisLabelFontFace: axis.fontFace,
    catAxisLabelFontSize: axis.fontSize,
    catAxisLabelColor: axis.color,
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontFace: axis.fontFace,
    dataLabelFontSize: axis.fontSize,
    dataLabelColor: hexOf(tokens.text),
    dataLabelFormatCode: FORMAT_CODES[chart.unit],
    showTitle: true,
    title: nameIn(language, chart.title),
    titleFontFace: axis.fontFace,
    titleFontSize: 10,
    titleColor: hexOf(tokens.text),
    altText: nameIn(language, chart.title),
  };
  if (chart.kind === 'pairs') {
    addPairs({ slide, sheet }, chart, options);
    return;
  }
  const data = [
    {
      name: nameIn(language, chart.title),
      labels: chart.labels.map((label) => nameIn(language, label)),
      // A value that is not known is an empty cell, which PowerPoint leaves out.
      values: chart.values as number[],
    },
  ];
  if (chart.kind === 'bars') {
    slide.addChart('bar', data, { ...options, barGapWidthPct: 45, chartColors: [hexOf(tokens.ramp[6])] });
  } else {
    slide.addChart('line', data, {
      ...options,
      lineSize: 1.5,
      lineDataSymbolSize: 6,
      chartColors: [hexOf(tokens.ramp[6])],
      dataLabelPosition: 't',
      valAxisMinVal: lineFloor(chart.values),
    });
  }
}

/** Where the scale of a line begins: below its lowest value by a third of its span. */
function lineFloor(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return Math.max(0, low - (high - low) / 3);
}

function addPairs(
  { slide, sheet: { language, tokens } }: Pick<SlideDraft, 'slide' | 'sheet'>,
  chart: Extract<BriefChart, { kind: 'pairs' }>,
  options: PptxGenJS.IChartOpts,
): void {
  // Bars that lie are drawn from the foot up.
  const rows = chart.rows.toReversed();
  const labels = rows.map(({ name }) => nameIn(language, name));
  slide.addChart(
    'bar',
    [
      { name: nameIn(language, chart.nowName), labels, values: rows.map(({ now }) => now) },
      {
        name: nameIn(language, chart.beforeName),
        labels,
        values: rows.map(({ before }) => before) as number[],
      },
    ],
    {
      ...options,
      barDir: 'bar',
      barGapWidthPct: 40,
      chartColors: [hexOf(tokens.ramp[6]), hexOf(tokens.bar2)],
      showLegend: true,
      legendPos: 'b',
      legendFontSize: 7.5,
    },
  );
}

/** The picture of a map with its title, and its legend as shapes and text. */
export function addMap(
  { slide, sheet }: SlideDraft,
  { map, picture }: { readonly map: BriefMap; readonly picture: string },
  [x, y, w, h]: readonly [number, number, number, number],
): void {
  const { language, tokens } = sheet;
  slide.addText(nameIn(language, map.title), {
    ...boxOf(x, y, w - 160, 30),
    ...typeOf(sheet, { size: 20, bold: true }),
  });
  slide.addText(nameIn(language, map.unit), {
    ...boxOf(x + w - 160, y + 4, 160, 24),
    ...typeOf(sheet, { size: 15, color: tokens.text3 }),
    align: 'right',
  });
  slide.addImage({ data: picture, ...boxOf(x, y + 36, w, h - 130), altText: nameIn(language, map.title) });
  const colors = classColors(map.scale, tokens);
  const step = w / colors.length;
  colors.forEach((color, i) => {
    slide.addShape('rect', {
      ...boxOf(x + i * step + 1, y + h - 84, step - 2, 9),
      fill: { color: hexOf(color) },
    });
    slide.addText(nameIn(language, map.labels[i]!), {
      ...boxOf(x + i * step, y + h - 70, step, 24),
      ...typeOf(sheet, { size: 15, color: tokens.text2 }),
      align: 'center',
    });
  });
  slide.addText(nameIn(language, map.note), {
    ...boxOf(x, y + h - 40, w, 40),
    ...typeOf(sheet, { size: 15, color: tokens.text3 }),
  });
}

/** Shares of the table's width: the limits are two numbers and need the room of two. */
const COLUMN_SHARES = {
  detailed: [0.21, 0.11, 0.13, 0.13, 0.25, 0.17],
  plain: [0.32, 0.18, 0.18, 0.32],
} as const;

/** The ranked units as a table of text. */
export function addRanking(
  { slide, sheet, t }: SlideDraft,
  ranking: BriefRanking,
  { box, detailed }: { readonly box: Box; readonly detailed: boolean },
): void {
  const { language, tokens } = sheet;
  const type = typeOf(sheet, { size: 17 });
  const cell = (text: string, { bold = false, quiet = false, left = false } = {}): PptxGenJS.TableCell => ({
    text,
    options: {
      bold,
      color: hexOf(quiet ? tokens.text3 : bold ? tokens.text : tokens.text2),
      align: left ? 'left' : 'right',
    },
  });
  const head = [
    cell(nameIn(language, ranking.levelName), { quiet: true, left: true }),
    ...(detailed ? [cell(t('brief.due'), { quiet: true })] : []),
    cell(t('brief.share'), { quiet: true }),
    cell(t('brief.before'), { quiet: true }),
    ...(detailed ? [cell(t('brief.limits'), { quiet: true })] : []),
    cell(t('brief.judgment'), { quiet: true }),
  ];
  const rows = ranking.units.map(({ name, due, share, before, limits, place }) => {
    const bold = place === 'below' || place === 'far-below';
    return [
      cell(nameIn(language, name), { bold, left: true }),
      ...(detailed ? [cell(formatCount(due), { bold })] : []),
      cell(share === null ? '—' : formatShare(share), { bold }),
      cell(before === null ? '—' : formatShare(before), { bold }),
      ...(detailed
        ? [cell(`${formatShare(limits.lower95)} – ${formatShare(limits.upper95)}`, { bold })]
        : []),
      cell(t(`brief.place.${place}`), { bold }),
    ];
  });
  const most = detailed ? 22 : 10;
  slide.addTable([head, ...rows.slice(0, most)], {
    ...box,
    colW: COLUMN_SHARES[detailed ? 'detailed' : 'plain'].map((share) => share * box.w),
    fontFace: type.fontFace,
    fontSize: detailed ? 9 : 8,
    margin: 0.03,
    border: { type: 'none' },
  });
}

/** The weakest places as text, one paragraph each. */
export function addWeakest(
  { slide, sheet }: SlideDraft,
  places: readonly WeakPlace[],
  { box, size, reasons }: { readonly box: Box; readonly size: number; readonly reasons: number },
): void {
  const { language, tokens } = sheet;
  const paragraphs = places.flatMap(({ name, parentName, reasons: all }, i): PptxGenJS.TextProps[] => [
    {
      text: `${i + 1}  ${nameIn(language, name)}${parentName ? ` · ${nameIn(language, parentName)}` : ''}`,
      options: { bold: true, breakLine: true },
    },
    ...all.slice(0, reasons).map((reason, k) => ({
      text: nameIn(language, reason),
      options: {
        color: hexOf(tokens.text2),
        breakLine: true,
        ...(k === Math.min(reasons, all.length) - 1 ? { paraSpaceAfter: 8 } : {}),
      },
    })),
  ]);
  slide.addText(paragraphs, { ...box, ...typeOf(sheet, { size }) });
}
