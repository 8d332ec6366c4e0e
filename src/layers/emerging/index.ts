import { z } from 'zod';
import { emergingReference } from '@/studies/emerging/reference';
import { defineLayer } from '../module';
import { buildEmerging } from './emerging-layer';
import { buildEmergingLegend } from './emerging-legend';

export const layer = defineLayer({
  id: 'emerging',
  group: 'analysis',
  order: 32,
  cloudMaps: ['history'],
  settings: z.object({
    /** Square picked out in the panel; −1 for none. */
    shown: z.int().min(-1).default(-1).catch(-1),
  }),
  rows: () => [
    {
      id: 'emerging',
      key: null,
      title: { zh: '新兴热点', en: 'Emerging hot spots' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ studies: [emergingReference] }),
  symbol: (theme) => ({
    kind: 'hatch',
    color: theme.text,
    ground: theme.increases[1],
    edge: theme.text,
  }),
  build: (input, _key, settings) => buildEmerging(input, settings),
  legend: (input) => buildEmergingLegend(input),
});
