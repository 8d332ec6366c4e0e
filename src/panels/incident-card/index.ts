import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'incident-card',
  title: { zh: '事件', en: 'Incident' },
  slot: 'inspector',
  order: 10,
  component: lazyPanel(() => import('./incident-card'), 'IncidentCard'),
});
