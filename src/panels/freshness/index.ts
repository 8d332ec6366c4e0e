import { definePanel } from '../panel-module';
import { Freshness } from './freshness';

export const panel = definePanel({
  id: 'freshness',
  title: { zh: '数据时效', en: 'Data age' },
  slot: 'layers',
  order: 20,
  component: Freshness,
});
