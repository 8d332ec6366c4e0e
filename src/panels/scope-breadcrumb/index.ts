import { definePanel } from '../panel-module';
import { ScopeBreadcrumb } from './scope-breadcrumb';

export const panel = definePanel({
  id: 'scope-breadcrumb',
  title: { zh: '范围', en: 'Scope' },
  slot: 'bar',
  order: 10,
  component: ScopeBreadcrumb,
});
