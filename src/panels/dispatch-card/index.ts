import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'dispatch-card',
  title: { zh: '处置记录', en: 'Decision' },
  slot: 'inspector',
  order: 12,
  component: lazyPanel(() => import('./dispatch-card'), 'DispatchCard'),
});
