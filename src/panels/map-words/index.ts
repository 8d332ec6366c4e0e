import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'map-words',
  title: { zh: '地图文字版', en: 'The map in words' },
  slot: 'words',
  order: 10,
  component: lazyPanel(() => import('./map-words'), 'MapWords'),
});
