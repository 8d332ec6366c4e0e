import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'dispatch-list',
  title: { zh: '处置', en: 'Decisions' },
  slot: 'findings',
  order: 95,
  component: lazyPanel(() => import('./dispatch-list'), 'DispatchList'),
});
