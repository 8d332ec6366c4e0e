import { z } from 'zod';
import { reference } from '@/studies/risk/reference';
import { defineLayer } from '../module';
import { buildRisk, riskColors } from './risk-layer';
import { buildRiskLegend } from './risk-legend';

export const layer = defineLayer({
  id: 'risk',
  group: 'analysis',
  order: 12,
  settings: z.object({
    /** Square picked out in the panel; −1 for none. */
    shown: z.int().min(-1).default(-1).catch(-1),
  }),
  cloudMaps: ['trend'],
  rows: () => [
    {
      id: 'risk',
      key: null,
      title: { zh: '下周风险', en: 'Risk next week' },
      visibleByDefault: ['trend'],
    },
  ],
  needs: () => ({ studies: [reference] }),
  symbol: (theme) => ({ kind: 'ramp', colors: [...riskColors(theme)].reverse() }),
  build: (input, _key, settings) => buildRisk(input, settings),
  legend: (input) => buildRiskLegend(input),
});
