import { definePanel } from '../panel-module';
import { SavedScenes } from './saved-scenes';

export const panel = definePanel({
  id: 'saved-scenes',
  title: { zh: '已存场景', en: 'Saved scenes' },
  slot: 'bar-end',
  order: 18,
  component: SavedScenes,
});
