import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'supervision',
  title: { zh: '督办', en: 'Supervision' },
  slot: 'inspector',
  order: 12,
  component: lazyPanel(() => import('./supervision'), 'Supervision'),
});
