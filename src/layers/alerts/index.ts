import { z } from 'zod';
import { anomaliesReference } from '@/studies/anomalies/reference';
import { studyResult } from '../layer-input';
import { defineLayer } from '../module';
import { shownLevelsControl, shownLevelsSetting } from '../shown-levels';
import { buildAlertLegend } from './alert-legend';
import { buildAlerts } from './alerts-layer';

export const layer = defineLayer({
  id: 'alerts',
  group: 'incident',
  order: 5,
  cloudMaps: ['situation'],
  settings: z.object(shownLevelsSetting),
  rows: () => [
    {
      id: 'alerts',
      key: null,
      title: { zh: '异常（按当前筛选）', en: 'Anomalies as filtered' },
      visibleByDefault: ['situation'],
    },
  ],
  needs: () => ({ studies: [anomaliesReference], warnings: true }),
  controls: [shownLevelsControl],
  symbol: () => ({ kind: 'warning', level: 2 }),
  build: (input, _key, { upTo }) => buildAlerts(input, studyResult(input, anomaliesReference), Number(upTo)),
  legend: (input, _key, { upTo }) => buildAlertLegend(studyResult(input, anomaliesReference), Number(upTo)),
});
