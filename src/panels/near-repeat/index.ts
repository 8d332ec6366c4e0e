import { definePanel } from '../panel-module';
import { NearRepeat } from './near-repeat';

export const panel = definePanel({
  id: 'near-repeat',
  title: { zh: '近重复', en: 'Repeats' },
  slot: 'findings',
  order: 40,
  cloudMaps: ['history'],
  component: NearRepeat,
});
