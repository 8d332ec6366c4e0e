import { z } from 'zod';
import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import { GEOCODE_QUALITIES, INCIDENT_FLAGS, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';

const windowSchema = z.discriminatedUnion('kind', [
  /** The last whole days up to the data's as-of time. */
  z.object({ kind: z.literal('last-days'), days: z.int().min(1).max(3660) }),
  /** Half-open, epoch milliseconds UTC. */
  z.object({ kind: z.literal('between'), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('all') }),
]);
export type TimeWindow = z.output<typeof windowSchema>;

const comparisonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** 环比: the period of equal length just before. */
  z.object({ kind: z.literal('previous') }),
  /** 同比: 364 days earlier, so that weekdays meet weekdays. */
  z.object({ kind: z.literal('year-ago') }),
  z.object({ kind: z.literal('between'), from: z.number(), to: z.number() }),
]);
export type Comparison = z.output<typeof comparisonSchema>;

const flagNames = Object.keys(INCIDENT_FLAGS) as [keyof typeof INCIDENT_FLAGS];

const filtersSchema = z.object({
  categories: z.array(z.string()).default([]),
  sources: z.array(z.string()).default([]),
  departments: z.array(z.string()).default([]),
  routes: z.array(z.enum(ROUTES)).default([]),
  states: z.array(z.enum(INCIDENT_STATES)).default([]),
  grades: z.array(z.int().min(1).max(4)).default([]),
  qualities: z.array(z.enum(GEOCODE_QUALITIES)).default([]),
  flags: z.array(z.enum(flagNames)).default([]),
  /** Hours of the week, Monday 00 = 0 to Sunday 23 = 167. */
  hours: z.array(z.int().min(0).max(167)).default([]),
  progress: z.enum(['all', 'open', 'closed']).default('all'),
});
/** An empty list filters nothing. */
export type Filters = z.output<typeof filtersSchema>;

const cameraSchema = z.object({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  zoom: z.number().min(0).max(24),
  bearing: z.number(),
  pitch: z.number().min(0).max(85),
});
export type Camera = z.output<typeof cameraSchema>;

const selectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region'), code: z.string() }),
  z.object({ kind: z.literal('incident'), id: z.int().nonnegative() }),
  /** A feature of a collection, such as a camera. */
  z.object({ kind: z.literal('feature'), collectionId: z.string().min(1), code: z.string().min(1) }),
  /** A decision on record. */
  z.object({ kind: z.literal('dispatch'), id: z.string().min(1) }),
]);

const placeSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** A mark that somebody left on the map for whoever opens the scene. */
const noteSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('point'), at: placeSchema, text: z.string().max(60) }),
  z.object({ kind: z.literal('text'), at: placeSchema, text: z.string().min(1).max(60) }),
  /** Points at `at`, coming from where its text stands. */
  z.object({ kind: z.literal('arrow'), at: placeSchema, from: placeSchema, text: z.string().max(60) }),
]);
export type Note = z.output<typeof noteSchema>;

export const MOST_NOTES = 20;

const bufferSchema = z.object({
  of: z.enum(['point', 'region', 'lasso']),
  meters: z.number().positive().max(20_000),
  /** Of the region; empty for a point or lasso. */
  code: z.string().default(''),
});
/** What the lasso runs around, where it was made as a buffer and not drawn. */
export type Buffer = z.output<typeof bufferSchema>;

/** What a layer or study is told: small words and numbers, each knows its own. */
const layerSettingsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type LayerSettings = z.output<typeof layerSettingsSchema>;

const besideSchema = z.object({
  window: windowSchema.prefault({ kind: 'last-days', days: 30 }),
  filters: filtersSchema.prefault({}),
});
/** What the map at the right shows where two stand side by side: the same place, another period or other incidents. */
export type Beside = z.output<typeof besideSchema>;

export const sceneSchema = z.object({
  cloudMap: z.enum(CLOUD_MAPS).default('history'),
  /** Region the numbers are about; `null` for the whole district. */
  scope: z.string().nullable().default(null),
  window: windowSchema.default({ kind: 'last-days', days: 30 }),
  comparison: comparisonSchema.default({ kind: 'previous' }),
  filters: filtersSchema.prefault({}),
  /** Ring in degrees, WGS 84, not closed; `null` without a lasso. */
  lasso: z
    .array(z.tuple([z.number(), z.number()]))
    .min(3)
    .max(500)
    .nullable()
    .default(null),
  /** How the lasso came about; its ring alone says what is inside. `null` where it was drawn. */
  buffer: bufferSchema.nullable().default(null),
  notes: z.array(noteSchema).max(MOST_NOTES).default([]),
  /** Layers shown; `null` for the face's own choice. */
  layers: z.array(z.string()).nullable().default(null),
  layerSettings: z.record(z.string(), layerSettingsSchema).default({}),
  /** What studies of the cloud maps are told, by study. */
  studySettings: z.record(z.string(), layerSettingsSchema).default({}),
  /** `null`: the camera that fits the scope. */
  camera: cameraSchema.nullable().default(null),
  selection: selectionSchema.nullable().default(null),
  /** Share of the map's width left of the divider between window and comparison; `null` without one. */
  swipe: z.number().min(0).max(1).nullable().default(null),
  /** `null` for one map. */
  beside: besideSchema.nullable().default(null),
  /** Level of the region ranking; `null` for the one below the scope. */
  level: z.string().nullable().default(null),
  /** What the dock below the map shows: a tab, or a panel of the loop by its id; `none` where it is folded. */
  dock: z.string().min(1).max(64).default('charts'),
});

/** Everything on screen, as one small value: the same scene shows the same numbers on every face. */
export type Scene = z.output<typeof sceneSchema>;

/** The scene of a first visit. */
export const DEFAULT_SCENE: Scene = sceneSchema.parse({});
