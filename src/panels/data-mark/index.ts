import { definePanel } from '../panel-module';
import { DataMark } from './data-mark';

export const panel = definePanel({
  id: 'data-mark',
  title: { zh: '数据时效', en: 'Data age' },
  slot: 'bar-end',
  order: 10,
  component: DataMark,
});
