import { definePanel } from '../panel-module';
import { Clusters } from './clusters';

export const panel = definePanel({
  id: 'clusters',
  title: { zh: '聚集', en: 'Clusters' },
  slot: 'findings',
  order: 30,
  cloudMaps: ['situation'],
  component: Clusters,
});
