import { z } from 'zod';
import { LEADER_NEEDED } from '@/domain/supervision/leader';
import { SUPERVISION_KINDS } from '@/domain/supervision/supervision';
import { defineEndpoint } from './endpoint';
import { instantSchema, leaderSchema } from './schemas';

const demandSchema = z.object({
  incidentId: z.int().nonnegative(),
  kind: z.enum(SUPERVISION_KINDS),
  unitCode: z.string().min(1).max(128).nullable(),
  /** Why: a demand without a reason helps nobody. */
  reason: z.string().trim().min(4).max(500),
  leader: leaderSchema.nullable().default(null),
});

const supervisionSchema = z.object({
  id: z.uuid(),
  ...demandSchema.shape,
  at: instantSchema,
  by: z.string(),
});

export const listSupervisions = defineEndpoint({
  id: 'listSupervisions',
  method: 'GET',
  path: '/supervisions',
  summary: 'Supervisions (督办) on record, newest first, up to 2,000',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ supervisions: z.array(supervisionSchema) }),
    mediaType: 'application/json',
  },
});

export const putSupervision = defineEndpoint({
  id: 'putSupervision',
  method: 'PUT',
  path: '/supervisions/{id}',
  summary:
    'Presses a unit to act on an order, under an id that the client made; sent again it changes nothing, and nothing changes it later',
  access: 'supervise',
  params: z.object({ id: z.uuid() }),
  query: z.object({}),
  body: demandSchema.refine(({ kind, leader }) => kind !== 'escalate' || leader !== null, {
    message: `${LEADER_NEEDED.zh} ${LEADER_NEEDED.en}`,
    path: ['leader'],
  }),
  answer: { kind: 'json', schema: supervisionSchema, mediaType: 'application/json' },
});
