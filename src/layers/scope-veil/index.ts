import { z } from 'zod';
import { defineLayer } from '../module';
import { buildScopeVeil } from './scope-veil-layer';

export const layer = defineLayer({
  id: 'scope-veil',
  group: 'boundary',
  order: 0,
  settings: z.object({}),
  rows: () => [],
  needs: () => ({}),
  symbol: (theme) => ({ kind: 'fill', color: theme.map.veil }),
  build: (input) => buildScopeVeil(input),
  legend: () => null,
});
