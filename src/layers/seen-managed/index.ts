import { z } from 'zod';
import { seenManagedReference } from '@/studies/seen-managed/reference';
import { defineLayer } from '../module';
import { buildSeenManaged } from './seen-managed-layer';
import { buildSeenManagedLegend } from './seen-managed-legend';

export const layer = defineLayer({
  id: 'seen-managed',
  group: 'analysis',
  order: 60,
  settings: z.object({}),
  rows: () => [
    {
      id: 'seen-managed',
      key: null,
      title: { zh: '看得见 × 管得了', en: 'Seen × managed' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ studies: [seenManagedReference], coverage: ['survey'] }),
  symbol: ({ categorical, coverage }) => ({
    kind: 'ramp',
    colors: [coverage[2], categorical[1], categorical[2]],
  }),
  build: (input) => buildSeenManaged(input),
  legend: (input) => buildSeenManagedLegend(input),
});
