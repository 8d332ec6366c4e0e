import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'warning-card',
  title: { zh: '预警', en: 'Warning' },
  slot: 'inspector',
  order: 14,
  component: lazyPanel(() => import('./warning-card'), 'WarningCard'),
});
