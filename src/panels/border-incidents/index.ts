import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'border-incidents',
  title: { zh: '边界', en: 'Borders' },
  slot: 'loop',
  order: 60,
  component: lazyPanel(() => import('./border-incidents'), 'BorderIncidents'),
});
