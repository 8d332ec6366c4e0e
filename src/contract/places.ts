import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import { localizedTextSchema, positionSchema } from './schemas';

/** Shorter texts name too many places. */
export const SHORTEST_PLACE_TEXT = 2;

const foundPlaceSchema = z.object({
  collectionId: z.string(),
  id: z.string(),
  name: localizedTextSchema,
  /** Middle of it: longitude, latitude in degrees, WGS 84. */
  position: positionSchema,
});

export const findPlaces = defineEndpoint({
  id: 'findPlaces',
  method: 'GET',
  path: '/places',
  summary:
    'Addresses, streets, key places, cameras and firms whose name holds a text; up to 10, best match first',
  params: z.object({}),
  query: z.object({ text: z.string().trim().min(SHORTEST_PLACE_TEXT).max(64) }),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ places: z.array(foundPlaceSchema) }),
    mediaType: 'application/json',
  },
});
