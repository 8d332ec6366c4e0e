import { definePanel } from '../panel-module';
import { SceneActions } from './scene-actions';

export const panel = definePanel({
  id: 'scene-actions',
  title: { zh: '场景', en: 'Scene' },
  slot: 'bar-end',
  order: 20,
  component: SceneActions,
});
