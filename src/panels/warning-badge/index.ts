import { definePanel } from '../panel-module';
import { WarningBadge } from './warning-badge';

export const panel = definePanel({
  id: 'warning-badge',
  title: { zh: '预警', en: 'Warnings' },
  slot: 'bar-end',
  order: 5,
  component: WarningBadge,
});
