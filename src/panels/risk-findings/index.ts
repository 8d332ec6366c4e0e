import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'risk-findings',
  title: { zh: '风险', en: 'Risk' },
  slot: 'findings',
  order: 20,
  cloudMaps: ['trend'],
  component: lazyPanel(() => import('./risk-findings'), 'RiskFindings'),
});
