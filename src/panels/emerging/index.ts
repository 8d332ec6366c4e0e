import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'emerging',
  title: { zh: '新兴', en: 'Emerging' },
  slot: 'findings',
  order: 20,
  cloudMaps: ['history'],
  component: lazyPanel(() => import('./emerging'), 'Emerging'),
});
