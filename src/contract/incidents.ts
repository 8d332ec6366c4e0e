import { z } from 'zod';
import type { IncidentId } from '@/domain/incident/incident';
import { STAMPS } from '@/domain/incident/stamps';
import { GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES, URGENCIES } from '@/domain/incident/vocabularies';
import { defineEndpoint } from './endpoint';
import { instantSchema, positionSchema, regionCodeSchema } from './schemas';

const incidentIdSchema = z.int().nonnegative() as unknown as z.ZodType<IncidentId, number>;

const stampSchemas = Object.fromEntries(STAMPS.map((stamp) => [stamp, instantSchema.nullable()])) as Record<
  (typeof STAMPS)[number],
  z.ZodNullable<typeof instantSchema>
>;

const orderEventSchema = z.object({
  kind: z.enum(['returned', 'reassigned', 'suspended', 'resumed', 'reopened', 'supervised']),
  at: instantSchema,
  departmentCode: z.string().nullable(),
  reason: z.string().max(500).nullable(),
});

const word = z.string().min(1).max(128);

const shared = {
  sourceId: word,
  sourceCode: word,
  categoryCode: word,
  title: z.string().max(500),
  position: positionSchema.nullable(),
  originalPosition: z.tuple([z.number(), z.number()]).nullable(),
  originalCrs: z.string().max(64).nullable(),
  geocodeQuality: z.enum(GEOCODE_QUALITIES),
  address: z.string().max(500).nullable(),
  reportedAt: instantSchema,
  stamps: z.object(stampSchemas),
  dueAt: instantSchema.nullable(),
  state: z.enum(INCIDENT_STATES),
  route: z.enum(ROUTES),
  eventGrade: z.literal([1, 2, 3, 4]).nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  leadDepartmentCode: z.string().max(128).nullable(),
  coDepartmentCodes: z.array(z.string().max(128)).max(32),
  events: z.array(orderEventSchema).max(200),
  callBackApplicable: z.boolean(),
  satisfied: z.boolean().nullable(),
  duplicateOf: z.string().max(128).nullable(),
  flags: z.int().min(0).max(255),
};

export const incidentSchema = z.object({
  id: incidentIdSchema,
  ...shared,
  regionCodes: z.array(regionCodeSchema.nullable()),
  version: z.int(),
});

export const newIncidentSchema = z.object({
  ...shared,
  regionCodes: z.array(regionCodeSchema.nullable()).optional(),
});

export const readIncident = defineEndpoint({
  id: 'readIncident',
  method: 'GET',
  path: '/incidents/{id}',
  summary: 'One incident with its chain of stamps and its order events',
  params: z.object({ id: z.coerce.number<string>().int().nonnegative() }),
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: incidentSchema, mediaType: 'application/json' },
});

export const postIncidents = defineEndpoint({
  id: 'postIncidents',
  method: 'POST',
  path: '/incidents',
  access: 'intake',
  summary: 'Takes in or updates up to 1,000 incidents; idempotent by sourceCode and sourceId, all or none',
  params: z.object({}),
  query: z.object({}),
  body: z.object({ incidents: z.array(newIncidentSchema).min(1).max(1000) }),
  answer: {
    kind: 'json',
    schema: z.object({
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      /** In the order sent. */
      ids: z.array(incidentIdSchema),
      /** Sequence number of the last change made; 0 where nothing changed. */
      sequence: z.int(),
    }),
    mediaType: 'application/json',
  },
});

export const findIncidents = defineEndpoint({
  id: 'findIncidents',
  method: 'GET',
  path: '/incidents',
  summary: 'Incidents of a number, as each source gave it; up to 10, newest first',
  params: z.object({}),
  query: z.object({ number: word }),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({
      incidents: z.array(
        z.object({
          id: incidentIdSchema,
          sourceId: word,
          sourceCode: word,
          title: z.string(),
          reportedAt: instantSchema,
        }),
      ),
    }),
    mediaType: 'application/json',
  },
});
