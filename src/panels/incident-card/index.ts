import { definePanel } from '../panel-module';
import { IncidentCard } from './incident-card';

export const panel = definePanel({
  id: 'incident-card',
  title: { zh: '事件', en: 'Incident' },
  slot: 'inspector',
  order: 10,
  component: IncidentCard,
});
