import { z } from 'zod';
import { defineLayer } from '../module';
import { buildLassoArea } from './lasso-area-layer';

export const layer = defineLayer({
  id: 'lasso-area',
  group: 'analysis',
  order: 0,
  settings: z.object({}),
  rows: () => [],
  needs: () => ({}),
  symbol: (theme) => ({ kind: 'line', color: theme.accent2, widthPixels: 2, dash: [4, 3] }),
  build: (input) => buildLassoArea(input),
  legend: () => null,
});
