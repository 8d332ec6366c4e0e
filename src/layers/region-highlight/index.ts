import { z } from 'zod';
import { defineLayer } from '../module';
import { buildRegionHighlight } from './region-highlight-layer';

export const layer = defineLayer({
  id: 'region-highlight',
  group: 'boundary',
  order: 0,
  settings: z.object({}),
  rows: () => [],
  needs: () => ({}),
  symbol: (theme) => ({ kind: 'line', color: theme.accent2, widthPixels: 2.4, dash: [] }),
  build: (input) => buildRegionHighlight(input),
  legend: () => null,
});
