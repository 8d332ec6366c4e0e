import { definePanel } from '../panel-module';
import { FilterChips } from './filter-chips';

export const panel = definePanel({
  id: 'filter-chips',
  title: { zh: '筛选', en: 'Filters' },
  slot: 'bar',
  order: 50,
  component: FilterChips,
});
