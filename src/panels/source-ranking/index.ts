import { definePanel } from '../panel-module';
import { SourceRanking } from './source-ranking';

export const panel = definePanel({
  id: 'source-ranking',
  title: { zh: '来源', en: 'Source' },
  slot: 'charts',
  order: 40,
  cloudMaps: ['history'],
  component: SourceRanking,
});
