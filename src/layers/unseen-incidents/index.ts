import { z } from 'zod';
import { defineLayer } from '../module';
import { buildUnseenIncidents, buildUnseenLegend } from './unseen-incidents-layer';

export const layer = defineLayer({
  id: 'unseen-incidents',
  group: 'watch',
  order: 17,
  settings: z.object({}),
  rows: () => [
    {
      id: 'unseen-incidents',
      key: null,
      title: { zh: '看不见的事件', en: 'Incidents out of sight' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ coverage: ['demand'] }),
  symbol: ({ increases, halo }) => ({ kind: 'disc', color: increases[1], ring: halo }),
  build: (input) => buildUnseenIncidents(input),
  legend: (input) => buildUnseenLegend(input),
});
