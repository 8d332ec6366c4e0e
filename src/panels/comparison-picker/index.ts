import { definePanel } from '../panel-module';
import { ComparisonPicker } from './comparison-picker';

export const panel = definePanel({
  id: 'comparison-picker',
  title: { zh: '对比', en: 'Compare' },
  slot: 'bar',
  order: 40,
  component: ComparisonPicker,
});
