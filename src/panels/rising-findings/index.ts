import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'rising-findings',
  title: { zh: '升降', en: 'Rising' },
  slot: 'findings',
  order: 30,
  cloudMaps: ['trend'],
  component: lazyPanel(() => import('./rising-findings'), 'RisingFindings'),
});
