import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'loop-speed',
  title: { zh: '时效与满意', en: 'Speed and satisfaction' },
  slot: 'loop',
  order: 40,
  component: lazyPanel(() => import('./loop-speed'), 'LoopSpeed'),
});
