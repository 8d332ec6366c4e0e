import { z } from 'zod';
import { defineLayer } from '../module';
import { buildChoroplethLegend } from './choropleth-legend';
import { CLASS_RULES } from '../class-breaks';
import { buildRegionChoropleth } from './region-choropleth-layer';
import { MEASURE_TITLES, REGION_MEASURES } from './region-measure';

export const layer = defineLayer({
  id: 'region-choropleth',
  group: 'analysis',
  order: 20,
  settings: z.object({
    measure: z.enum(REGION_MEASURES).default('per-square-kilometer').catch('per-square-kilometer'),
    rule: z.enum(CLASS_RULES).default('quantile').catch('quantile'),
    suppressSmall: z.boolean().default(false).catch(false),
  }),
  rows: () => [
    {
      id: 'region-choropleth',
      key: null,
      title: { zh: '分区统计', en: 'By region' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ regionCounts: true }),
  controls: [
    {
      kind: 'choice',
      key: 'measure',
      title: { zh: '指标', en: 'Measure' },
      options: REGION_MEASURES.map((value) => ({ value, title: MEASURE_TITLES[value] })),
    },
    {
      kind: 'choice',
      key: 'rule',
      title: { zh: '分级', en: 'Classes' },
      options: [
        { value: 'quantile', title: { zh: '分位数', en: 'Quantiles' } },
        { value: 'equal', title: { zh: '等距', en: 'Equal steps' } },
      ],
    },
  ],
  symbol: (theme) => ({ kind: 'ramp', colors: [theme.ramp[1], theme.ramp[4], theme.ramp[7]] }),
  build: (input, _key, settings) => buildRegionChoropleth(input, settings),
  legend: (input, _key, settings) => buildChoroplethLegend(input, settings),
});
