import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'patrol',
  title: { zh: '巡查', en: 'Patrols' },
  slot: 'findings',
  order: 92,
  component: lazyPanel(() => import('./patrol'), 'Patrol'),
});
