import { definePanel, lazyPanel } from '../panel-module';

export const panel = definePanel({
  id: 'loop-chain',
  title: { zh: '漏斗与断点', en: 'Funnel and breaks' },
  slot: 'loop',
  order: 20,
  component: lazyPanel(() => import('./loop-chain'), 'LoopChain'),
});
