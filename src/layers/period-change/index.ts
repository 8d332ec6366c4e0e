import { z } from 'zod';
import { periodChangeReference } from '@/studies/period-change/reference';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { defineLayer } from '../module';
import { CHANGE_CLASSES, changeColor } from './change-classes';
import { buildPeriodChange } from './period-change-layer';

export const layer = defineLayer({
  id: 'period-change',
  group: 'analysis',
  order: 34,
  cloudMaps: ['history'],
  settings: z.object({}),
  rows: () => [
    {
      id: 'period-change',
      key: null,
      title: { zh: '时期变化', en: 'Change between periods' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ studies: [periodChangeReference] }),
  symbol: ({ decreases, unchanged, increases }) => ({
    kind: 'ramp',
    colors: [decreases[1], unchanged, increases[1]],
  }),
  build: (input) => buildPeriodChange(input),
  legend: (input) => buildLegend(input),
});

function buildLegend(input: LayerInput): SymbolLegend | null {
  const result = studyResult(input, periodChangeReference);
  if (!result) return null;
  const { theme } = input;
  const count = (step: number | null) => result.regions.filter((region) => region.step === step).length;
  const standingOut = result.regions.filter(({ kind }) => kind === 'rise' || kind === 'fall').length;
  return {
    kind: 'symbols',
    unit: { zh: `${standingOut} 格`, en: `${standingOut} regions` },
    entries: [
      ...[...CHANGE_CLASSES].reverse().map(({ step, title }) => ({
        symbol: { kind: 'fill' as const, color: changeColor(theme, step) },
        title,
        count: count(step),
      })),
      {
        symbol: { kind: 'hatch', color: theme.map.unknown, ground: 'transparent' },
        title: { zh: '两期合计不足 6 件', en: 'Fewer than 6 in both periods' },
        count: count(null),
      },
    ],
    drawn: null,
    notes: [
      {
        zh: 'FDR 校正 p ≤ 0.05 才着色；率比按天数折算',
        en: 'Colored at FDR-adjusted p ≤ 0.05; ratio of rates per day',
      },
      ...(result.correctedForDispersion
        ? [{ zh: '已校正过度离散', en: 'Corrected for over-dispersion' }]
        : []),
      ...(result.holidays ? [result.holidays] : []),
    ],
  };
}
