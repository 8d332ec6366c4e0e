import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'recurrence',
  title: { zh: '同址', en: 'Places' },
  slot: 'findings',
  order: 50,
  cloudMaps: ['history'],
  component: lazyPanel(() => import('./recurrence'), 'Recurrence'),
});
