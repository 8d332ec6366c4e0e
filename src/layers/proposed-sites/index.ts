import { z } from 'zod';
import { defineLayer } from '../module';
import { buildProposedSites, buildProposedSitesLegend } from './proposed-sites-layer';

export const layer = defineLayer({
  id: 'proposed-sites',
  group: 'watch',
  order: 18,
  settings: z.object({}),
  rows: () => [
    {
      id: 'proposed-sites',
      key: null,
      title: { zh: '建议点位', en: 'Proposed sites' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ collections: ['cameras'], coverage: ['sites'] }),
  symbol: (theme) => ({ kind: 'square', color: theme.halo, ring: theme.accent }),
  build: (input) => buildProposedSites(input),
  legend: (input) => buildProposedSitesLegend(input),
});
