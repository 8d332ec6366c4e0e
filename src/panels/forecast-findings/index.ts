import { definePanel } from '../panel-module';
import { ForecastFindings } from './forecast-findings';

export const panel = definePanel({
  id: 'forecast-findings',
  title: { zh: '预测', en: 'Forecast' },
  slot: 'findings',
  order: 10,
  cloudMaps: ['trend'],
  component: ForecastFindings,
});
