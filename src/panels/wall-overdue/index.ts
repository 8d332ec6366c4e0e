import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-overdue',
  title: { zh: '超期最久', en: 'Longest overdue' },
  slot: 'wall-right',
  order: 30,
  component: lazyPanel(() => import('./wall-overdue'), 'WallOverdue'),
});
