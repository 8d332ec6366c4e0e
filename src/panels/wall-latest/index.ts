import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-latest',
  title: { zh: '最新事件', en: 'Latest incidents' },
  slot: 'wall-left',
  order: 20,
  component: lazyPanel(() => import('./wall-latest'), 'WallLatest'),
});
