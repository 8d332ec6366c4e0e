import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-meters',
  title: { zh: '办理时限', en: 'Limits' },
  slot: 'wall-right',
  order: 20,
  component: lazyPanel(() => import('./wall-meters'), 'WallMeters'),
});
