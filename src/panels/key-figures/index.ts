import { definePanel } from '../panel-module';
import { KeyFigures } from './key-figures';

export const panel = definePanel({
  id: 'key-figures',
  title: { zh: '关键指标', en: 'Key figures' },
  slot: 'figures',
  order: 10,
  component: KeyFigures,
});
