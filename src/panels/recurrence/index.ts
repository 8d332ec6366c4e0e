import { definePanel } from '../panel-module';
import { Recurrence } from './recurrence';

export const panel = definePanel({
  id: 'recurrence',
  title: { zh: '同址', en: 'Places' },
  slot: 'findings',
  order: 50,
  cloudMaps: ['history'],
  component: Recurrence,
});
