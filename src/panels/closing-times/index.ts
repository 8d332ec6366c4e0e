import { definePanel } from '../panel-module';
import { ClosingTimes } from './closing-times';

export const panel = definePanel({
  id: 'closing-times',
  title: { zh: '时效', en: 'Closing' },
  slot: 'findings',
  order: 40,
  cloudMaps: ['situation'],
  component: ClosingTimes,
});
