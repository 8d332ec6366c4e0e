import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'anomalies',
  title: { zh: '异常', en: 'Anomalies' },
  slot: 'findings',
  order: 10,
  cloudMaps: ['situation'],
  component: lazyPanel(() => import('./anomalies'), 'Anomalies'),
});
