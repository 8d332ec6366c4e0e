import { z } from 'zod';
import { hotSpotsReference } from '@/studies/hot-spots/reference';
import { defineLayer } from '../module';
import { buildHotSpots } from './hot-spots-layer';
import { buildHotSpotsLegend } from './hot-spots-legend';

export const layer = defineLayer({
  id: 'hot-spots',
  group: 'analysis',
  order: 30,
  cloudMaps: ['history'],
  settings: z.object({
    /** Square picked out in the panel; −1 for none. */
    shown: z.int().min(-1).default(-1).catch(-1),
  }),
  rows: () => [
    {
      id: 'hot-spots',
      key: null,
      title: { zh: '显著热点', en: 'Hot spots' },
      visibleByDefault: ['history'],
    },
  ],
  needs: () => ({ studies: [hotSpotsReference] }),
  symbol: (theme) => ({ kind: 'hatch', color: theme.text, ground: 'transparent', edge: theme.text }),
  build: (input, _key, settings) => buildHotSpots(input, settings),
  legend: (input) => buildHotSpotsLegend(input),
});
