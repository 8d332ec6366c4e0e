import { definePanel } from '../panel-module';
import { Emerging } from './emerging';

export const panel = definePanel({
  id: 'emerging',
  title: { zh: '新兴', en: 'Emerging' },
  slot: 'findings',
  order: 20,
  cloudMaps: ['history'],
  component: Emerging,
});
