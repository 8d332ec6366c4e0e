import { z } from 'zod';
import { defineLayer } from '../module';
import { buildIncidentPoints } from './incident-points-layer';
import { buildIncidentPointsLegend } from './incident-points-legend';

export const layer = defineLayer({
  id: 'incident-points',
  group: 'incident',
  order: 10,
  settings: z.object({}),
  rows: () => [
    { id: 'incident-points', key: null, title: { zh: '事件点', en: 'Incidents' }, visibleByDefault: true },
  ],
  needs: () => ({ points: true }),
  symbol: (theme) => ({ kind: 'disc', color: theme.text, ring: theme.halo }),
  build: (input) => buildIncidentPoints(input),
  legend: (input) => buildIncidentPointsLegend(input),
});
