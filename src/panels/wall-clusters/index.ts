import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'wall-clusters',
  title: { zh: '新近聚集', en: 'Emerging clusters' },
  slot: 'wall-left',
  order: 40,
  component: lazyPanel(() => import('./wall-clusters'), 'WallClusters'),
});
