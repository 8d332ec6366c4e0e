import { z } from 'zod';
import { anomaliesReference } from '@/studies/anomalies/reference';
import { studyResult } from '../layer-input';
import { defineLayer } from '../module';
import { buildAlertLegend } from './alert-legend';
import { buildAlerts } from './alerts-layer';

export const layer = defineLayer({
  id: 'alerts',
  group: 'incident',
  order: 5,
  cloudMaps: ['situation'],
  settings: z.object({
    /** The least pressing level drawn. */
    upTo: z.enum(['4', '3', '2', '1']).default('4').catch('4'),
  }),
  rows: () => [
    {
      id: 'alerts',
      key: null,
      title: { zh: '异常（按当前筛选）', en: 'Anomalies as filtered' },
      visibleByDefault: ['situation'],
    },
  ],
  needs: () => ({ studies: [anomaliesReference], warnings: true }),
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
  symbol: () => ({ kind: 'warning', level: 2 }),
  build: (input, _key, { upTo }) => buildAlerts(input, studyResult(input, anomaliesReference), Number(upTo)),
  legend: (input, _key, { upTo }) => buildAlertLegend(studyResult(input, anomaliesReference), Number(upTo)),
});
