import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-today',
  title: { zh: '今日走势', en: 'Today' },
  slot: 'wall-left',
  order: 30,
  component: lazyPanel(() => import('./wall-today'), 'WallToday'),
});
