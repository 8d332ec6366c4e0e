import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'closing-curves',
  title: { zh: '办结', en: 'Closing' },
  slot: 'charts',
  order: 14,
  cloudMaps: ['situation'],
  component: lazyPanel(() => import('./closing-curves'), 'ClosingCurves'),
});
