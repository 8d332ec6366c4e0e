import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'today-curve',
  title: { zh: '今日', en: 'Today' },
  slot: 'charts',
  order: 12,
  cloudMaps: ['situation'],
  component: lazyPanel(() => import('./today-curve'), 'TodayCurve'),
});
