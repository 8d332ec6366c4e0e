import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-closing',
  title: { zh: '办结时效', en: 'Time to close' },
  slot: 'wall-right',
  order: 50,
  component: lazyPanel(() => import('./wall-closing'), 'WallClosing'),
});
