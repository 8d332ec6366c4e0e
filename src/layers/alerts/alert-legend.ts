import { LEVEL_LIMITS } from '@/analysis/live-alert/alert-level';
import type { AnomaliesResult } from '@/studies/anomalies/reference';
import { WARNING_SHAPES } from '@/ui/warning-shapes';
import type { WarningLevel } from '@/ui/warning-shapes';
import type { SymbolLegend } from '../legend';

const LEVELS: readonly WarningLevel[] = [1, 2, 3, 4];
const NAMES = {
  1: { zh: '红', en: 'Red', rule: `p < ${LEVEL_LIMITS.red}` },
  2: { zh: '橙', en: 'Orange', rule: `p < ${LEVEL_LIMITS.orange}` },
  3: { zh: '黄', en: 'Yellow', rule: `p < ${LEVEL_LIMITS.yellow}` },
  4: { zh: '蓝', en: 'Blue', rule: `p < ${LEVEL_LIMITS.blue}` },
} as const;

/** Levels with their rule and how many alerts stand; `null` until they are known. */
export function buildAlertLegend(result: AnomaliesResult | null, upTo: number): SymbolLegend | null {
  if (!result) return null;
  const shown = result.alerts.filter(({ level }) => level <= upTo);
  const wide = shown.filter(({ regionCode }) => regionCode === null).length;
  const judged = result.levels.reduce((sum, level) => sum + level.judged, 0);
  const units = result.levels.reduce((sum, level) => sum + level.units, 0);
  return {
    kind: 'symbols',
    unit: null,
    entries: LEVELS.filter((level) => level <= upTo).map((level) => ({
      symbol: { kind: 'warning', level },
      title: {
        zh: `${NAMES[level].zh} ${WARNING_SHAPES[level].numeral}　${level < 4 ? '校正 ' : ''}${NAMES[level].rule}`,
        en: `${NAMES[level].en} ${WARNING_SHAPES[level].numeral}, ${level < 4 ? 'adjusted ' : ''}${NAMES[level].rule}`,
      },
      count: shown.filter((alert) => alert.level === level).length,
    })),
    drawn: {
      drawn: shown.length - wide,
      all: shown.length,
      missing: wide > 0 ? { zh: '全范围的不落图', en: 'those of the whole scope are not drawn' } : null,
    },
    notes: [
      {
        zh: `近 ${result.windowHours} 时与平常相比；一地多类取最重；已回落而维持的较淡`,
        en: `Last ${result.windowHours} h against what is usual; a place shows its worst level; pale: fallen back, held`,
      },
      {
        zh: `${judged} / ${units} 个“地 × 类”可判`,
        en: `${judged} of ${units} places × categories judged`,
      },
    ],
  };
}
