import { definePanel } from '../panel-module';
import { ClosingCurves } from './closing-curves';

export const panel = definePanel({
  id: 'closing-curves',
  title: { zh: '办结', en: 'Closing' },
  slot: 'charts',
  order: 14,
  cloudMaps: ['situation'],
  component: ClosingCurves,
});
