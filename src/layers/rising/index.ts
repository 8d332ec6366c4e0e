import { z } from 'zod';
import { reference } from '@/studies/rising/reference';
import { defineLayer } from '../module';
import { buildRising } from './rising-layer';
import { buildRisingLegend } from './rising-legend';

export const layer = defineLayer({
  id: 'rising',
  group: 'analysis',
  order: 13,
  settings: z.object({}),
  cloudMaps: ['trend'],
  rows: () => [
    {
      id: 'rising',
      key: null,
      title: { zh: '升降网格', en: 'Rising and falling' },
      visibleByDefault: ['trend'],
    },
  ],
  needs: () => ({ studies: [reference] }),
  symbol: (theme) => ({
    kind: 'ramp',
    colors: [theme.decreases[2], theme.decreases[0], theme.unchanged, theme.increases[0], theme.increases[2]],
  }),
  build: (input) => buildRising(input),
  legend: (input) => buildRisingLegend(input),
});
