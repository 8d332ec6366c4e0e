import { z } from 'zod';
import { defineLayer } from '../module';
import { buildCoverageCount, buildCoverageCountLegend } from './coverage-count-layer';

export const layer = defineLayer({
  id: 'coverage-count',
  group: 'watch',
  order: 14,
  settings: z.object({}),
  rows: () => [
    {
      id: 'coverage-count',
      key: null,
      title: { zh: '覆盖次数', en: 'Times covered' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ collections: ['cameras'], coverage: ['depths', 'survey'] }),
  symbol: (theme) => ({ kind: 'ramp', colors: theme.coverage.slice(1) }),
  build: (input) => buildCoverageCount(input),
  legend: (input) => buildCoverageCountLegend(input),
});
