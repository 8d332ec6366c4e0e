import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'warnings',
  title: { zh: '预警', en: 'Warnings' },
  slot: 'findings',
  order: 12,
  component: lazyPanel(() => import('./warnings'), 'Warnings'),
});
