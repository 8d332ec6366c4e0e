import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'clusters',
  title: { zh: '聚集', en: 'Clusters' },
  slot: 'findings',
  order: 30,
  cloudMaps: ['situation'],
  component: lazyPanel(() => import('./clusters'), 'Clusters'),
});
