import { definePanel } from '../panel-module';
import { CategoryRanking } from './category-ranking';

export const panel = definePanel({
  id: 'category-ranking',
  title: { zh: '类别', en: 'Category' },
  slot: 'charts',
  order: 30,
  component: CategoryRanking,
});
