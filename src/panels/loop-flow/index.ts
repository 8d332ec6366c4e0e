import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'loop-flow',
  title: { zh: '来源与流转', en: 'Intake and routes' },
  slot: 'loop',
  order: 30,
  component: lazyPanel(() => import('./loop-flow'), 'LoopFlow'),
});
