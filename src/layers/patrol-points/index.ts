import { z } from 'zod';
import { buildCollectionPoints } from '../collection-points';
import { countLegend } from '../count-legend';
import { memoizeLast } from '../memoize-last';
import { defineLayer } from '../module';
import { buildSignImage } from '../sign-image';

const image = memoizeLast((fill: string, ring: string) => [
  buildSignImage('patrol-points', { shape: 'disc', radiusPixels: 2.2, fill, ring, ringPixels: 1.4 }),
]);

export const layer = defineLayer({
  id: 'patrol-points',
  group: 'watch',
  order: 20,
  settings: z.object({}),
  rows: () => [
    { id: 'patrol-points', key: null, title: { zh: '巡点', en: 'Patrol points' }, visibleByDefault: false },
  ],
  needs: () => ({ collections: ['patrol-points'] }),
  symbol: (theme) => ({ kind: 'disc', color: theme.halo, ring: theme.text2 }),
  build: (input) =>
    buildCollectionPoints(input, {
      layerId: 'patrol-points',
      collectionId: 'patrol-points',
      images: image(input.theme.halo, input.theme.text2),
      image: 'patrol-points',
    }),
  legend: ({ collections, theme }) =>
    countLegend(collections.get('patrol-points'), {
      symbol: { kind: 'disc', color: theme.halo, ring: theme.text2 },
      title: { zh: '巡点', en: 'Patrol points' },
    }),
});
