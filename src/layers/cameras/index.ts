import { z } from 'zod';
import { defineLayer } from '../module';
import { buildCameras, buildCameraLegend, cameraSigns } from './cameras-layer';

export const layer = defineLayer({
  id: 'cameras',
  group: 'watch',
  order: 10,
  settings: z.object({}),
  rows: () => [{ id: 'cameras', key: null, title: { zh: '摄像机', en: 'Cameras' }, visibleByDefault: false }],
  needs: () => ({ collections: ['cameras'] }),
  symbol: (theme) => ({ kind: 'disc', color: cameraSigns(theme).online.fill, ring: theme.halo }),
  build: (input) => buildCameras(input),
  legend: (input) => buildCameraLegend(input),
});
