import { z } from 'zod';
import { defineLayer } from '../module';
import { buildCameraSight } from './camera-sight-layer';

/** Without a row: it draws whenever a camera is selected. */
export const layer = defineLayer({
  id: 'camera-sight',
  group: 'watch',
  order: 0,
  settings: z.object({}),
  rows: () => [],
  needs: () => ({}),
  symbol: (theme) => ({ kind: 'fill', color: theme.accent }),
  build: (input) => buildCameraSight(input),
  legend: () => null,
});
