import { z } from 'zod';
import { defineLayer } from '../module';
import { shownLevelsControl, shownLevelsSetting } from '../shown-levels';
import { buildWarnings } from './warnings-layer';
import { buildWarningsLegend } from './warnings-legend';

export const layer = defineLayer({
  id: 'warnings',
  group: 'incident',
  order: 4,
  settings: z.object(shownLevelsSetting),
  rows: () => [
    {
      id: 'warnings',
      key: null,
      title: { zh: '红橙黄蓝预警', en: 'Warnings' },
      visibleByDefault: ['situation'],
    },
  ],
  needs: () => ({ warnings: true }),
  controls: [shownLevelsControl],
  symbol: () => ({ kind: 'warning', level: 1 }),
  build: (input, _key, { upTo }) => buildWarnings(input, Number(upTo)),
  legend: ({ warnings }, _key, { upTo }) => buildWarningsLegend(warnings, Number(upTo)),
});
