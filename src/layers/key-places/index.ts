import { z } from 'zod';
import { buildCollectionPoints } from '../collection-points';
import { countLegend } from '../count-legend';
import { memoizeLast } from '../memoize-last';
import { defineLayer } from '../module';
import { buildSignImage } from '../sign-image';

const NAMES_FROM_ZOOM = 15;

const image = memoizeLast((fill: string, ring: string) => [
  buildSignImage('key-places', { shape: 'square', radiusPixels: 3.8, fill, ring, ringPixels: 1.2 }),
]);

export const layer = defineLayer({
  id: 'key-places',
  group: 'place',
  order: 20,
  settings: z.object({}),
  rows: () => [
    { id: 'key-places', key: null, title: { zh: '关键部位', en: 'Key places' }, visibleByDefault: false },
  ],
  needs: () => ({ collections: ['key-places'] }),
  symbol: (theme) => ({ kind: 'square', color: theme.categorical[6], ring: theme.halo }),
  build: (input) =>
    buildCollectionPoints(input, {
      layerId: 'key-places',
      collectionId: 'key-places',
      images: image(input.theme.categorical[6], input.theme.halo),
      image: 'key-places',
      namesFromZoom: NAMES_FROM_ZOOM,
    }),
  legend: ({ collections, theme }) =>
    countLegend(collections.get('key-places'), {
      symbol: { kind: 'square', color: theme.categorical[6], ring: theme.halo },
      title: { zh: '关键部位', en: 'Key places' },
    }),
});
