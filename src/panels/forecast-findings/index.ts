import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'forecast-findings',
  title: { zh: '预测', en: 'Forecast' },
  slot: 'findings',
  order: 10,
  cloudMaps: ['trend'],
  component: lazyPanel(() => import('./forecast-findings'), 'ForecastFindings'),
});
