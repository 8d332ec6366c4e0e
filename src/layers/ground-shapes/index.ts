import { z } from 'zod';
import { countLegend } from '../count-legend';
import { defineLayer } from '../module';
import { buildGroundShapes, GROUND_ROWS, groundSymbol } from './ground-shapes-layer';

/** Buildings and roads that were imported, where no base map shows them. */
export const layer = defineLayer({
  id: 'ground-shapes',
  group: 'place',
  order: 40,
  settings: z.object({}),
  rows: ({ basemap }) => (basemap.kind === 'none' ? GROUND_ROWS : []),
  needs: (key) => ({ collections: key === null ? [] : [key] }),
  symbol: (theme, key) => groundSymbol(theme, key),
  build: (input, key) => buildGroundShapes(input, key),
  legend: ({ collections, theme }, key) =>
    countLegend(collections.get(key ?? ''), {
      symbol: groundSymbol(theme, key),
      title: GROUND_ROWS.find((row) => row.key === key)?.title ?? { zh: '', en: '' },
    }),
});
