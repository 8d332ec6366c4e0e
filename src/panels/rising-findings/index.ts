import { definePanel } from '../panel-module';
import { RisingFindings } from './rising-findings';

export const panel = definePanel({
  id: 'rising-findings',
  title: { zh: '升降', en: 'Rising' },
  slot: 'findings',
  order: 30,
  cloudMaps: ['trend'],
  component: RisingFindings,
});
