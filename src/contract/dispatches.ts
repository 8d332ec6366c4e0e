import { z } from 'zod';
import { DISPATCH_ACTIONS, DISPATCH_STATES } from '@/domain/dispatch/dispatch';
import { defineEndpoint } from './endpoint';
import { instantSchema, positionSchema, regionCodeSchema } from './schemas';

const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region'), code: regionCodeSchema }),
  z.object({ kind: z.literal('incident'), id: z.int().nonnegative() }),
  z.object({ kind: z.literal('warning'), id: z.string().min(1).max(128) }),
]);

const seenFigureSchema = z.object({
  id: z.string().min(1).max(64),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

const orderSchema = z.object({
  target: targetSchema,
  title: z.string().trim().min(1).max(300),
  regionCode: regionCodeSchema.nullable(),
  position: positionSchema.nullable(),
  unitCode: z.string().min(1).max(128).nullable(),
  unitName: z.string().trim().min(1).max(120),
  teamName: z.string().trim().min(1).max(120).nullable(),
  action: z.enum(DISPATCH_ACTIONS),
  /** Why: a decision without a reason cannot be judged later. */
  reason: z.string().trim().min(4).max(1000),
  figures: z.array(seenFigureSchema).max(40),
  scene: z.record(z.string().min(1).max(64), z.string().max(20_000)),
  dataVersion: z.string().min(1).max(200),
});

const dispatchSchema = z.object({
  id: z.uuid(),
  ...orderSchema.shape,
  decidedAt: instantSchema,
  decidedBy: z.string(),
  state: z.enum(DISPATCH_STATES),
  outcome: z.string(),
  closedAt: instantSchema.nullable(),
  closedBy: z.string().nullable(),
  version: z.int().min(1),
});

const dispatchParams = z.object({ id: z.uuid() });
const dispatchAnswer = { kind: 'json', schema: dispatchSchema, mediaType: 'application/json' } as const;

export const listDispatches = defineEndpoint({
  id: 'listDispatches',
  method: 'GET',
  path: '/dispatches',
  summary: 'Decisions on record, newest first, up to 1,000',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ dispatches: z.array(dispatchSchema) }),
    mediaType: 'application/json',
  },
});

export const readDispatch = defineEndpoint({
  id: 'readDispatch',
  method: 'GET',
  path: '/dispatches/{id}',
  summary: 'One decision: what was decided, on what numbers, and how it ended',
  params: dispatchParams,
  query: z.object({}),
  body: null,
  answer: dispatchAnswer,
});

export const putDispatch = defineEndpoint({
  id: 'putDispatch',
  method: 'PUT',
  path: '/dispatches/{id}',
  summary:
    'Records a decision under an id that the client made; sent again it changes nothing, and nothing changes it later',
  access: 'dispatch',
  params: dispatchParams,
  query: z.object({}),
  body: orderSchema,
  answer: dispatchAnswer,
});

export const closeDispatch = defineEndpoint({
  id: 'closeDispatch',
  method: 'PUT',
  path: '/dispatches/{id}/outcome',
  summary: 'Says how a decision ended, once: done or withdrawn, and what was found',
  access: 'review',
  params: dispatchParams,
  query: z.object({}),
  body: z.object({
    state: z.enum(['done', 'withdrawn']),
    outcome: z.string().trim().min(2).max(1000),
    /** Version it was seen at. */
    version: z.int().min(1),
  }),
  answer: dispatchAnswer,
});
