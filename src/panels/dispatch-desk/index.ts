import { definePanel } from '../panel-module';
import { DispatchDesk } from './dispatch-desk';

export const panel = definePanel({
  id: 'dispatch-desk',
  title: { zh: '处置', en: 'Dispatch' },
  slot: 'desk',
  order: 10,
  component: DispatchDesk,
});
