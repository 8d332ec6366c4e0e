import { definePanel } from '../panel-module';
import { HourWeek } from './hour-week';

export const panel = definePanel({
  id: 'hour-week',
  title: { zh: '时 × 星期', en: 'Hour × weekday' },
  slot: 'charts',
  order: 20,
  cloudMaps: ['history', 'trend'],
  component: HourWeek,
});
