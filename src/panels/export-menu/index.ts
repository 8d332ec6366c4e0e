import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'export-menu',
  title: { zh: '导出', en: 'Export' },
  slot: 'bar-end',
  order: 15,
  component: lazyPanel(() => import('./export-menu'), 'ExportMenu'),
});
