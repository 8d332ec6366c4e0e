import { definePanel } from '../panel-module';
import { PeriodChange } from './period-change';

export const panel = definePanel({
  id: 'period-change',
  title: { zh: '变化', en: 'Change' },
  slot: 'findings',
  order: 30,
  cloudMaps: ['history'],
  component: PeriodChange,
});
