import { definePanel } from '../panel-module';
import { FeatureCard } from './feature-card';

export const panel = definePanel({
  id: 'feature-card',
  title: { zh: '要素', en: 'Feature' },
  slot: 'inspector',
  order: 15,
  component: FeatureCard,
});
