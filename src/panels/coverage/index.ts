import { definePanel } from '../panel-module';
import { Coverage } from './coverage';

export const panel = definePanel({
  id: 'coverage',
  title: { zh: '视频', en: 'Video' },
  slot: 'findings',
  order: 90,
  component: Coverage,
});
