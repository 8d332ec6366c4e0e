import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-regions',
  title: { zh: '区域受理', en: 'Received by region' },
  slot: 'wall-right',
  order: 40,
  component: lazyPanel(() => import('./wall-regions'), 'WallRegions'),
});
