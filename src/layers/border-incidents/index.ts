import { z } from 'zod';
import { bordersReference } from '@/studies/borders/reference';
import { classColors } from '../class-colors';
import { defineLayer } from '../module';
import { buildBorderIncidents } from './border-incidents-layer';
import { buildBorderIncidentsLegend } from './border-incidents-legend';

export const layer = defineLayer({
  id: 'border-incidents',
  group: 'analysis',
  order: 65,
  settings: z.object({
    /** Id of the pair picked out in the panel; empty for none. */
    shown: z.string().default('').catch(''),
  }),
  rows: () => [
    {
      id: 'border-incidents',
      key: null,
      title: { zh: '边界事件', en: 'Incidents at borders' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ studies: [bordersReference] }),
  symbol: ({ ramp }) => ({ kind: 'line', color: classColors(ramp, 3)[2]!, widthPixels: 5, dash: [] }),
  build: (input, _key, settings) => buildBorderIncidents(input, settings),
  legend: (input) => buildBorderIncidentsLegend(input),
});
