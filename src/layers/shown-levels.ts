import { z } from 'zod';
import type { LayerControl } from './module';

/** Which of the four warning levels a layer draws: `upTo` is the least pressing one. */
export const shownLevelsSetting = { upTo: z.enum(['4', '3', '2', '1']).default('4').catch('4') };

export const shownLevelsControl: LayerControl = {
  kind: 'choice',
  key: 'upTo',
  title: { zh: '显示', en: 'Show' },
  options: [
    { value: '4', title: { zh: '红橙黄蓝', en: 'All levels' } },
    { value: '3', title: { zh: '红橙黄', en: 'Yellow and worse' } },
    { value: '2', title: { zh: '红橙', en: 'Orange and worse' } },
    { value: '1', title: { zh: '红', en: 'Red' } },
  ],
};
