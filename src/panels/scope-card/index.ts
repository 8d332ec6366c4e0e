import { definePanel } from '../panel-module';
import { ScopeCard } from './scope-card';

export const panel = definePanel({
  id: 'scope-card',
  title: { zh: '区域', en: 'Region' },
  slot: 'inspector',
  order: 20,
  component: ScopeCard,
});
