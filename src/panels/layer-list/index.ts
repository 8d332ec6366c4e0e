import { definePanel } from '../panel-module';
import { LayerList } from './layer-list';

export const panel = definePanel({
  id: 'layer-list',
  title: { zh: '图层', en: 'Layers' },
  slot: 'layers',
  order: 10,
  component: LayerList,
});
