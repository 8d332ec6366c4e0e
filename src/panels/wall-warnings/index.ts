import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-warnings',
  title: { zh: '四色预警', en: 'Warnings' },
  slot: 'wall-left',
  order: 10,
  component: lazyPanel(() => import('./wall-warnings'), 'WallWarnings'),
});
