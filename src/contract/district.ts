import { z } from 'zod';
import { TIME_PRECISIONS } from '@/domain/district/district';
import { SOURCE_KINDS } from '@/domain/incident/vocabularies';
import { defineEndpoint } from './endpoint';
import { bboxSchema, instantSchema, localizedTextSchema, positionSchema, regionCodeSchema } from './schemas';

const regionSchema = z.object({
  code: regionCodeSchema,
  levelId: z.string(),
  parentCode: regionCodeSchema.nullable(),
  name: localizedTextSchema,
  labelPosition: positionSchema,
  bbox: bboxSchema,
  areaSquareKilometers: z.number().nonnegative(),
  population: z.number().nonnegative().nullable(),
  households: z.number().nonnegative().nullable(),
});

const holidayYearSchema = z.object({
  year: z.int(),
  days: z.array(z.object({ name: z.string(), date: z.iso.date(), isOffDay: z.boolean() })),
});

const basemapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('vector'), tiles: z.string(), minZoom: z.number(), maxZoom: z.number() }),
  z.object({ kind: z.literal('style'), url: z.string() }),
  z.object({
    kind: z.literal('raster'),
    tiles: z.array(z.string()),
    attribution: z.string(),
    maxZoom: z.number(),
  }),
  z.object({ kind: z.literal('pmtiles'), url: z.string() }),
]);

export const districtSchema = z.object({
  name: localizedTextSchema,
  synthetic: z.boolean(),
  timeZone: z.string(),
  bbox: bboxSchema,
  projection: z.object({
    centralMeridianDegrees: z.number(),
    scaleFactor: z.number(),
    falseEastingMeters: z.number(),
    semiMajorAxisMeters: z.number(),
    inverseFlattening: z.number(),
  }),
  levels: z.array(z.object({ id: z.string(), name: localizedTextSchema, parentId: z.string().nullable() })),
  hierarchies: z.array(z.object({ id: z.string(), levelIds: z.array(z.string()) })),
  regions: z.array(regionSchema),
  categories: z.array(
    z.object({ code: z.string(), parentCode: z.string().nullable(), name: localizedTextSchema }),
  ),
  sources: z.array(z.object({ code: z.string(), name: localizedTextSchema, kind: z.enum(SOURCE_KINDS) })),
  departments: z.array(z.object({ code: z.string(), name: localizedTextSchema })),
  datasets: z.array(
    z.object({
      id: z.string(),
      title: localizedTextSchema,
      asOf: instantSchema.nullable(),
      periodSeconds: z.number().nullable(),
      count: z.int(),
    }),
  ),
  basemap: basemapSchema,
  /** Template of the address of the video platform's own player; `null` where none is set. */
  videoPlayer: z.string().nullable(),
  /** Public holidays of years the installation brings itself, in place of what is known of those years. */
  holidayYears: z.array(holidayYearSchema),
  incidents: z.object({
    all: z.int(),
    placed: z.int(),
    outside: z.int(),
    first: instantSchema.nullable(),
    last: instantSchema.nullable(),
  }),
  timePrecision: z.enum(TIME_PRECISIONS),
  asOf: instantSchema.nullable(),
  dataVersion: z.string(),
});

export const readDistrict = defineEndpoint({
  id: 'readDistrict',
  method: 'GET',
  path: '/district',
  summary: 'Identity, levels, regions, dictionaries, datasets and as-of times of the district',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: districtSchema, mediaType: 'application/json' },
});
