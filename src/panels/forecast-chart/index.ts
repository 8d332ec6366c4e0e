import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'forecast-chart',
  title: { zh: '预测', en: 'Forecast' },
  slot: 'charts',
  order: 15,
  cloudMaps: ['trend'],
  component: lazyPanel(() => import('./forecast-chart'), 'ForecastChart'),
});
