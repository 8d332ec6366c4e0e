import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'near-repeat',
  title: { zh: '近重复', en: 'Repeats' },
  slot: 'findings',
  order: 40,
  cloudMaps: ['history'],
  component: lazyPanel(() => import('./near-repeat'), 'NearRepeat'),
});
