import { z } from 'zod';
import type { IncidentId } from '@/domain/incident/incident';
import { GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import { defineEndpoint } from './endpoint';
import { instantSchema, positionSchema, regionCodeSchema } from './schemas';

const incidentIdSchema = z.int().nonnegative() as unknown as z.ZodType<IncidentId, number>;

/** One row of the incident columns as it stands after a change. */
export const incidentRowSchema = z.object({
  id: incidentIdSchema,
  version: z.int(),
  reportedAt: instantSchema,
  position: positionSchema.nullable(),
  categoryCode: z.string(),
  sourceCode: z.string(),
  departmentCode: z.string().nullable(),
  state: z.enum(INCIDENT_STATES),
  route: z.enum(ROUTES),
  geocodeQuality: z.enum(GEOCODE_QUALITIES),
  eventGrade: z.literal([1, 2, 3, 4]).nullable(),
  closedAfterSeconds: z.int().nullable(),
  dueAfterSeconds: z.int().nullable(),
  flags: z.int(),
  /** One for each hierarchy of the district. */
  regionCodes: z.array(regionCodeSchema.nullable()),
});
export type IncidentRow = z.output<typeof incidentRowSchema>;

/** A resource that people write, such as a saved scene: its content is asked for at its own address. */
export const resourceChangeSchema = z.object({
  /** First part of the address, such as `scenes`. */
  collection: z.string(),
  id: z.string(),
  change: z.enum(['put', 'deleted']),
});
export type ResourceChange = z.output<typeof resourceChangeSchema>;

/**
 * What the stream carries. `event:` is the kind; `id:` is the sequence number of changes, which rises by one with each,
 * so that a gap can be seen. `resource` names what was written; who may not read it learns no more than that. `passed`
 * says up to which number changes lie outside the regions that are seen, `gone` that an incident was seen and lies in other
 * regions now. `clock` comes every 10 s without an id.
 * `reset` says that what was missed can no longer be told, or that the district changed as a whole: load it anew.
 */
export const streamEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('incident'),
    sequence: z.int(),
    change: z.enum(['created', 'updated']),
    row: incidentRowSchema,
  }),
  z.object({ kind: z.literal('resource'), sequence: z.int(), ...resourceChangeSchema.shape }),
  z.object({ kind: z.literal('passed'), sequence: z.int() }),
  z.object({ kind: z.literal('gone'), sequence: z.int(), id: incidentIdSchema }),
  z.object({
    kind: z.literal('clock'),
    serverTime: instantSchema,
    sequence: z.int(),
    dataVersion: z.string(),
  }),
  z.object({ kind: z.literal('reset'), reason: z.enum(['gap', 'district-changed']), sequence: z.int() }),
]);
export type StreamEvent = z.output<typeof streamEventSchema>;

export const openStream = defineEndpoint({
  id: 'openStream',
  method: 'GET',
  path: '/stream',
  summary: 'Server-sent events with every change after `after` or the Last-Event-ID header',
  params: z.object({}),
  query: z.object({ after: z.coerce.number<string>().int().nonnegative().optional() }),
  body: null,
  answer: { kind: 'event-stream', schema: streamEventSchema },
});
