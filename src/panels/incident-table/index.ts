import { definePanel } from '../panel-module';
import { IncidentTable } from './incident-table';

export const panel = definePanel({
  id: 'incident-table',
  title: { zh: '事件清单', en: 'Incident list' },
  slot: 'list',
  order: 10,
  component: IncidentTable,
});
