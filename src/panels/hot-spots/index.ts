import { definePanel } from '../panel-module';
import { HotSpots } from './hot-spots';

export const panel = definePanel({
  id: 'hot-spots',
  title: { zh: '热点', en: 'Hot' },
  slot: 'findings',
  order: 10,
  cloudMaps: ['history'],
  component: HotSpots,
});
