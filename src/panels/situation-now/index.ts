import { definePanel } from '../panel-module';
import { SituationNow } from './situation-now';

export const panel = definePanel({
  id: 'situation-now',
  title: { zh: '此刻', en: 'Now' },
  slot: 'findings',
  order: 20,
  cloudMaps: ['situation'],
  component: SituationNow,
});
