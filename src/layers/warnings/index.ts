import { z } from 'zod';
import { defineLayer } from '../module';
import { buildWarnings } from './warnings-layer';
import { buildWarningsLegend } from './warnings-legend';

export const layer = defineLayer({
  id: 'warnings',
  group: 'incident',
  order: 4,
  settings: z.object({
    /** The least pressing level drawn. */
    upTo: z.enum(['4', '3', '2', '1']).default('4').catch('4'),
  }),
  rows: () => [
    {
      id: 'warnings',
      key: null,
      title: { zh: '红橙黄蓝预警', en: 'Warnings' },
      visibleByDefault: ['situation'],
    },
  ],
  needs: () => ({ warnings: true }),
  controls: [
    {
      kind: 'choice',
      key: 'upTo',
      title: { zh: '显示', en: 'Show' },
      options: [
        { value: '4', title: { zh: '红橙黄蓝', en: 'All levels' } },
        { value: '3', title: { zh: '红橙黄', en: 'Yellow and worse' } },
        { value: '2', title: { zh: '红橙', en: 'Orange and worse' } },
        { value: '1', title: { zh: '红', en: 'Red' } },
      ],
    },
  ],
  symbol: () => ({ kind: 'warning', level: 1 }),
  build: (input, _key, { upTo }) => buildWarnings(input, Number(upTo)),
  legend: ({ warnings }, _key, { upTo }) => buildWarningsLegend(warnings, Number(upTo)),
});
