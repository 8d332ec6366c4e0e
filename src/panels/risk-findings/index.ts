import { definePanel } from '../panel-module';
import { RiskFindings } from './risk-findings';

export const panel = definePanel({
  id: 'risk-findings',
  title: { zh: '风险', en: 'Risk' },
  slot: 'findings',
  order: 20,
  cloudMaps: ['trend'],
  component: RiskFindings,
});
