import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-forecast',
  title: { zh: '未来 7 天', en: 'Next 7 days' },
  slot: 'wall-right',
  order: 60,
  component: lazyPanel(() => import('./wall-forecast'), 'WallForecast'),
});
