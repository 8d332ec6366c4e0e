import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'hot-spots',
  title: { zh: '热点', en: 'Hot' },
  slot: 'findings',
  order: 10,
  cloudMaps: ['history'],
  component: lazyPanel(() => import('./hot-spots'), 'HotSpots'),
});
