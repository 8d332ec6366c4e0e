import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'situation-now',
  title: { zh: '此刻', en: 'Now' },
  slot: 'findings',
  order: 20,
  cloudMaps: ['situation'],
  component: lazyPanel(() => import('./situation-now'), 'SituationNow'),
});
