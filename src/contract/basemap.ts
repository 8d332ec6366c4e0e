import { z } from 'zod';
import { defineEndpoint } from './endpoint';

export const MVT_MEDIA_TYPE = 'application/vnd.mapbox-vector-tile';
const index = z.coerce.number<string>().int().nonnegative();

export const readBasemapTile = defineEndpoint({
  id: 'readBasemapTile',
  method: 'GET',
  path: '/basemap/{z}/{x}/{y}',
  summary: 'One vector tile of the base map; 204 where it is empty',
  params: z.object({ z: index, x: index, y: index }),
  query: z.object({}),
  body: null,
  answer: { kind: 'binary', mediaType: MVT_MEDIA_TYPE },
});
