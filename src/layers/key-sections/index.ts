import { z } from 'zod';
import { countLegend } from '../count-legend';
import { defineLayer } from '../module';
import { buildKeySections, keySectionLine } from './key-sections-layer';

export const layer = defineLayer({
  id: 'key-sections',
  group: 'place',
  order: 10,
  settings: z.object({}),
  rows: () => [
    {
      id: 'key-sections',
      key: null,
      title: { zh: '重点路段', en: 'Key road sections' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ collections: ['key-sections'] }),
  symbol: (theme) => keySectionLine(theme),
  build: (input) => buildKeySections(input),
  legend: ({ collections, theme }) =>
    countLegend(collections.get('key-sections'), {
      symbol: keySectionLine(theme),
      title: { zh: '重点路段', en: 'Key road sections' },
    }),
});
