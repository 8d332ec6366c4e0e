import { definePanel } from '../panel-module';
import { UserMenu } from './user-menu';

export const panel = definePanel({
  id: 'user-menu',
  title: { zh: '用户', en: 'User' },
  slot: 'bar-end',
  order: 30,
  component: UserMenu,
});
