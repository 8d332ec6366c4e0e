import { z } from 'zod';
import { WALL_PHASES } from '@/domain/wall/wall';
import { defineEndpoint } from './endpoint';
import { instantSchema, localizedTextSchema } from './schemas';

const listId = z.string().min(1).max(64);

const wallReportSchema = z.object({
  name: z.string().max(40),
  widthPixels: z.int().min(1).max(100_000),
  heightPixels: z.int().min(1).max(100_000),
  phase: z.enum(WALL_PHASES),
  playlistId: listId,
  itemId: listId.nullable(),
  skipped: z
    .array(z.object({ itemId: listId, reason: localizedTextSchema }))
    .max(60)
    .readonly(),
  isCutOff: z.boolean(),
  followed: z.int().min(0),
});

const order = {
  playlistId: listId,
  isPlaying: z.boolean(),
  goTo: listId.nullable(),
  banner: z.string().trim().max(120),
};

const wallOrderSchema = z.object({
  ...order,
  number: z.int().min(0),
  requestId: z.uuid().nullable(),
});

const wallSchema = z.object({
  id: z.uuid(),
  report: wallReportSchema,
  order: wallOrderSchema,
  registeredAt: instantSchema,
  seenAt: instantSchema,
});

const wallParams = z.object({ id: z.uuid() });
const wallAnswer = { kind: 'json', schema: wallSchema, mediaType: 'application/json' } as const;

export const listWalls = defineEndpoint({
  id: 'listWalls',
  access: 'read',
  method: 'GET',
  path: '/walls',
  summary: 'Walls that were heard of in the last 30 days, by name',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ walls: z.array(wallSchema).readonly() }),
    mediaType: 'application/json',
  },
});

export const reportWall = defineEndpoint({
  id: 'reportWall',
  access: 'read',
  method: 'PUT',
  path: '/walls/{id}',
  summary: 'A wall tells what it shows, under an id of its own, and hears what it is asked to do',
  params: wallParams,
  query: z.object({}),
  body: wallReportSchema,
  answer: wallAnswer,
});

export const orderWall = defineEndpoint({
  id: 'orderWall',
  access: 'drive-walls',
  method: 'PUT',
  path: '/walls/{id}/order',
  summary:
    'Asks a wall to play, pause, go to a scene, change its list or show a message; sent again it changes nothing',
  params: wallParams,
  query: z.object({}),
  body: z.object({ ...order, requestId: z.uuid() }),
  answer: wallAnswer,
});

export const deleteWall = defineEndpoint({
  id: 'deleteWall',
  access: 'drive-walls',
  method: 'DELETE',
  path: '/walls/{id}',
  summary: 'Forgets a wall; one that still runs registers again',
  params: wallParams,
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: z.object({ deleted: z.boolean() }), mediaType: 'application/json' },
});
