import type { LocalizedText } from '@/domain/text/localized-text';
import { hotSpotsReference } from '@/studies/hot-spots/reference';
import type { HotSpotsResult } from '@/studies/hot-spots/reference';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import type { LegendEntry, LegendSymbol, SymbolLegend } from '../legend';
import { cellsOf, DRAWN_MARKS, HOT_SPOT_LOOKS, unjudgedCells } from './hot-spot-marks';
import type { DrawnMark } from './hot-spot-marks';

const MEASURES: Readonly<Record<HotSpotsResult['measure'], LocalizedText>> = {
  count: { zh: '每格件数，方格大小相同', en: 'Incidents a cell; the squares are equal' },
  'per-square-kilometer': {
    zh: '每 km² 件数，经验贝叶斯平滑',
    en: 'Incidents per km², empirical-Bayes smoothed',
  },
  'per-thousand-residents': {
    zh: '每千常住人口件数，经验贝叶斯平滑',
    en: 'Incidents per 1,000 residents, empirical-Bayes smoothed',
  },
};

const CUT_TITLE = { zh: '被边界切掉过半，不判', en: 'Cut by the border, not judged' } as const;

/** Classes with their counts, the level of the adjustment and what was compared. */
export function buildHotSpotsLegend(input: LayerInput): SymbolLegend | null {
  const result = studyResult(input, hotSpotsReference);
  if (!result) return null;
  const { theme } = input;
  const counted = DRAWN_MARKS.map((mark) => ({ mark, n: cellsOf(result, mark).length })).filter(
    ({ mark, n }) => n > 0 || isAlwaysListed(mark, result),
  );
  const significant = counted.filter(({ mark }) => !mark.endsWith('90')).reduce((sum, { n }) => sum + n, 0);
  const unjudged = unjudgedCells(result).length;
  const entries: LegendEntry[] = [
    ...counted.map(({ mark, n }) => ({
      symbol: symbolOf(mark, theme.text),
      title: HOT_SPOT_LOOKS[mark].title,
      count: n,
    })),
    {
      symbol: { kind: 'fill', color: 'transparent', edge: theme.line2 },
      title: { zh: '与偶然无异', en: 'As by chance' },
      count: cellsOf(result, 'none').length,
    },
    ...(unjudged > 0
      ? [
          {
            symbol: { kind: 'hatch', color: theme.map.unknown, ground: 'transparent' } as const,
            title: { zh: '不可判断', en: 'Not assessable' },
            count: unjudged,
          },
        ]
      : []),
  ];
  const cut = result.reasons.filter((reason) => reason === 'cut').length;
  if (cut > 0) {
    entries.push({
      symbol: { kind: 'fill', color: 'transparent', edge: theme.line2 },
      title: CUT_TITLE,
      count: cut,
    });
  }
  return {
    kind: 'symbols',
    unit: { zh: `${significant} 格`, en: `${significant} cells` },
    entries,
    drawn: null,
    notes: [
      { zh: 'FDR 校正后（Benjamini–Hochberg）', en: 'After FDR adjustment (Benjamini–Hochberg)' },
      MEASURES[result.measure],
      ...(result.leftOut
        ? [{ zh: `未计入：${result.leftOut.zh}`, en: `Left out: ${result.leftOut.en}` }]
        : []),
    ],
  };
}

/** Also where there is none: that nothing stands out is a finding. */
function isAlwaysListed(mark: DrawnMark, { statistic }: HotSpotsResult): boolean {
  return statistic === 'gi'
    ? mark === 'hot-95' || mark === 'cold-95'
    : mark === 'high-high' || mark === 'low-low';
}

function symbolOf(mark: DrawnMark, color: string): LegendSymbol {
  const { hatch, widthPixels, dash } = HOT_SPOT_LOOKS[mark];
  if (hatch === null) return { kind: 'line', color, widthPixels, dash };
  return { kind: 'hatch', color, ground: 'transparent', mirrored: hatch === 'down', edge: color };
}
