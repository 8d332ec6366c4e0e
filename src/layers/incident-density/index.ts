import { z } from 'zod';
import { defineLayer } from '../module';
import { buildIncidentDensity } from './incident-density-layer';
import { buildDensityLegend } from './density-legend';

export const layer = defineLayer({
  id: 'incident-density',
  group: 'analysis',
  order: 10,
  settings: z.object({
    /** End of a locked scale, incidents per square kilometer; left out, the scale follows the data. */
    scaleMax: z.number().positive().optional().catch(undefined),
    /** Support radius of the kernel; left out, it follows the data by rule. */
    bandwidthMeters: z.number().min(50).max(5000).optional().catch(undefined),
    isolines: z.boolean().default(true).catch(true),
  }),
  rows: () => [
    {
      id: 'incident-density',
      key: null,
      title: { zh: '事件密度', en: 'Incident density' },
      visibleByDefault: ['history', 'situation'],
    },
  ],
  needs: (_key, { bandwidthMeters, scaleMax, isolines }) => ({
    density: {
      bandwidthMeters: bandwidthMeters ?? 'auto',
      picture: { scaleMax: scaleMax ?? null, isolines },
    },
  }),
  controls: [
    {
      kind: 'range',
      key: 'bandwidthMeters',
      title: { zh: '带宽', en: 'Bandwidth' },
      unit: 'm',
      min: 100,
      max: 1500,
      step: 20,
    },
  ],
  symbol: (theme) => ({ kind: 'ramp', colors: theme.ramp }),
  build: (input, _key, settings) => buildIncidentDensity(input, settings),
  legend: (input) => buildDensityLegend(input),
});
