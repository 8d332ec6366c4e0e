import { definePanel } from '../panel-module';
import { TodayCurve } from './today-curve';

export const panel = definePanel({
  id: 'today-curve',
  title: { zh: '今日', en: 'Today' },
  slot: 'charts',
  order: 12,
  cloudMaps: ['situation'],
  component: TodayCurve,
});
