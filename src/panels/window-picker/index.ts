import { definePanel } from '../panel-module';
import { WindowPicker } from './window-picker';

export const panel = definePanel({
  id: 'window-picker',
  title: { zh: '时间窗', en: 'Period' },
  slot: 'bar',
  order: 30,
  component: WindowPicker,
});
