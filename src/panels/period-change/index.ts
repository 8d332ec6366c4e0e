import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'period-change',
  title: { zh: '变化', en: 'Change' },
  slot: 'findings',
  order: 30,
  cloudMaps: ['history'],
  component: lazyPanel(() => import('./period-change'), 'PeriodChange'),
});
