import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-loop',
  title: { zh: '闭环漏斗', en: 'Closed loop' },
  slot: 'wall-right',
  order: 10,
  component: lazyPanel(() => import('./wall-loop'), 'WallLoop'),
});
