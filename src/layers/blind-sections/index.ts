import { z } from 'zod';
import { defineLayer } from '../module';
import { BLIND_PIXELS, buildBlindSections, buildBlindSectionsLegend } from './blind-sections-layer';

export const layer = defineLayer({
  id: 'blind-sections',
  group: 'watch',
  order: 16,
  settings: z.object({
    /** Code of the section picked out in the panel; empty for none. */
    shown: z.string().default('').catch(''),
  }),
  rows: () => [
    {
      id: 'blind-sections',
      key: null,
      title: { zh: '盲区路段与部位', en: 'Blind sections and places' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ collections: ['cameras', 'key-sections'], coverage: ['survey', 'demand'] }),
  symbol: (theme) => ({ kind: 'line', color: theme.increases[2], widthPixels: BLIND_PIXELS, dash: [] }),
  build: (input, _key, settings) => buildBlindSections(input, settings),
  legend: (input) => buildBlindSectionsLegend(input),
});
