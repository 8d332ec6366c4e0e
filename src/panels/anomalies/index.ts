import { definePanel } from '../panel-module';
import { Anomalies } from './anomalies';

export const panel = definePanel({
  id: 'anomalies',
  title: { zh: '异常', en: 'Anomalies' },
  slot: 'findings',
  order: 10,
  cloudMaps: ['situation'],
  component: Anomalies,
});
