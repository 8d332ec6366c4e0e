import { definePanel } from '../panel-module';
import { ForecastChart } from './forecast-chart';

export const panel = definePanel({
  id: 'forecast-chart',
  title: { zh: '预测', en: 'Forecast' },
  slot: 'charts',
  order: 15,
  cloudMaps: ['trend'],
  component: ForecastChart,
});
