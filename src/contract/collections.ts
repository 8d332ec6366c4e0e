import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import { bboxQuerySchema, bboxSchema, datetimeQuerySchema, linkSchema } from './schemas';

const GEOJSON = 'application/geo+json';

const geometrySchema = z.object({ type: z.string(), coordinates: z.array(z.unknown()) });

export const featureSchema = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]),
  geometry: geometrySchema.nullable(),
  properties: z.record(z.string(), z.unknown()),
});

export const featureCollectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(featureSchema),
  numberMatched: z.int(),
  numberReturned: z.int(),
  timeStamp: z.iso.datetime({ offset: true }),
  links: z.array(linkSchema),
});
export type WireFeature = z.output<typeof featureSchema>;

const collectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  extent: z.object({
    spatial: z.object({ bbox: z.array(bboxSchema), crs: z.string() }),
    temporal: z.object({ interval: z.array(z.tuple([z.string().nullable(), z.string().nullable()])) }),
  }),
  itemType: z.literal('feature'),
  crs: z.array(z.string()),
  links: z.array(linkSchema),
});

const json = <S extends z.ZodType>(schema: S, mediaType = 'application/json') =>
  ({ kind: 'json', schema, mediaType }) as const;
const none = z.object({});

export const readLanding = defineEndpoint({
  id: 'readLanding',
  method: 'GET',
  path: '/',
  summary: 'OGC API landing page',
  params: none,
  query: none,
  body: null,
  answer: json(z.object({ title: z.string(), description: z.string(), links: z.array(linkSchema) })),
});

export const readConformance = defineEndpoint({
  id: 'readConformance',
  method: 'GET',
  path: '/conformance',
  summary: 'OGC API conformance classes',
  params: none,
  query: none,
  body: null,
  answer: json(z.object({ conformsTo: z.array(z.string()) })),
});

export const listCollections = defineEndpoint({
  id: 'listCollections',
  method: 'GET',
  path: '/collections',
  summary:
    'Feature collections: regions, nets, cameras, patrol points, incidents and what else the district holds',
  params: none,
  query: none,
  body: null,
  answer: json(z.object({ collections: z.array(collectionSchema), links: z.array(linkSchema) })),
});

export const readCollection = defineEndpoint({
  id: 'readCollection',
  method: 'GET',
  path: '/collections/{collectionId}',
  summary: 'One feature collection',
  params: z.object({ collectionId: z.string() }),
  query: none,
  body: null,
  answer: json(collectionSchema),
});

export const listItems = defineEndpoint({
  id: 'listItems',
  method: 'GET',
  path: '/collections/{collectionId}/items',
  summary: 'Features of a collection, by box and time, in pages',
  params: z.object({ collectionId: z.string() }),
  query: z.object({
    bbox: bboxQuerySchema.optional(),
    datetime: datetimeQuerySchema.optional(),
    limit: z.coerce.number<string>().int().min(1).max(10_000).default(10),
    /** Where the page begins: the opaque token of a `next` link. */
    after: z.string().max(128).optional(),
    /** Regions and nets: only this level or net. */
    level: z.string().max(64).optional(),
  }),
  body: null,
  answer: json(featureCollectionSchema, GEOJSON),
});

export const readItem = defineEndpoint({
  id: 'readItem',
  method: 'GET',
  path: '/collections/{collectionId}/items/{featureId}',
  summary:
    'One feature; `details=full` shows personal fields unmasked to roles that may, and writes down who looked',
  params: z.object({ collectionId: z.string(), featureId: z.string() }),
  query: z.object({ details: z.enum(['masked', 'full']).default('masked') }),
  body: null,
  answer: json(featureSchema, GEOJSON),
});
