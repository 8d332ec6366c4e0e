import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'incident-table',
  title: { zh: '事件清单', en: 'Incident list' },
  slot: 'list',
  order: 10,
  component: lazyPanel(() => import('./incident-table'), 'IncidentTable'),
});
