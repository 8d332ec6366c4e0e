import { definePanel } from '../panel-module';
import { Guide } from './guide';

export const panel = definePanel({
  id: 'guide',
  title: { zh: '帮助', en: 'Help' },
  slot: 'bar-end',
  order: 40,
  component: Guide,
});
