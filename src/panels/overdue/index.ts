import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'overdue',
  title: { zh: '超期督办', en: 'Overdue' },
  slot: 'loop',
  order: 10,
  component: lazyPanel(() => import('./overdue'), 'Overdue'),
});
