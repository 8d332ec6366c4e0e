import { definePanel } from '../panel-module';
import { TimeChart } from './time-chart';

export const panel = definePanel({
  id: 'time-chart',
  title: { zh: '受理时间', en: 'Reported' },
  slot: 'charts',
  order: 10,
  component: TimeChart,
});
