import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'closing-times',
  title: { zh: '时效', en: 'Closing' },
  slot: 'findings',
  order: 40,
  cloudMaps: ['situation'],
  component: lazyPanel(() => import('./closing-times'), 'ClosingTimes'),
});
