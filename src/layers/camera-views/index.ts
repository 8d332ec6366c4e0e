import { z } from 'zod';
import { defineLayer } from '../module';
import { withAlpha } from '../polygon-source';
import { buildCameraViews, buildCameraViewsLegend } from './camera-views-layer';

export const layer = defineLayer({
  id: 'camera-views',
  group: 'watch',
  order: 12,
  settings: z.object({}),
  rows: () => [
    { id: 'camera-views', key: null, title: { zh: '可视范围', en: 'Camera views' }, visibleByDefault: false },
  ],
  needs: () => ({ collections: ['cameras'], coverage: ['views'] }),
  symbol: (theme) => ({ kind: 'fill', color: withAlpha(theme.accent, 0.35), edge: theme.accent }),
  build: (input) => buildCameraViews(input),
  legend: (input) => buildCameraViewsLegend(input),
});
