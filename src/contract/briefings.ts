import { z } from 'zod';
import { REPORT_KINDS } from '@/domain/time/reporting-period';
import { defineEndpoint } from './endpoint';
import { instantSchema } from './schemas';

const pageIdSchema = z.string().min(1).max(64);
const wordsSchema = z
  .record(pageIdSchema, z.string().max(2_000))
  .refine((words) => Object.keys(words).length <= 60, 'at most 60 pages');

const content = {
  kind: z.enum(REPORT_KINDS),
  start: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'yyyy-mm'),
  /** Scope and filters as parameters of the address. */
  query: z
    .record(z.string().min(1).max(64), z.string().max(20_000))
    .refine((query) => Object.keys(query).length <= 100, 'at most 100 parameters'),
  order: z.array(pageIdSchema).max(60),
  hidden: z.array(pageIdSchema).max(60),
  comments: wordsSchema,
  notes: wordsSchema,
  dataVersion: z.string().min(1).max(200),
  figures: z.string().max(64),
};

const briefingSchema = z.object({
  id: z.uuid(),
  ...content,
  /** 1 when made, one more with each change; every version is kept. */
  version: z.int().min(1),
  savedAt: instantSchema,
  savedBy: z.string(),
});

const briefingAnswer = { kind: 'json', schema: briefingSchema, mediaType: 'application/json' } as const;
const briefingParams = z.object({ id: z.uuid() });

export const listBriefings = defineEndpoint({
  id: 'listBriefings',
  method: 'GET',
  path: '/briefings',
  summary:
    'What people did to briefs, of all periods or of those that begin in a month, the last saved first',
  params: z.object({}),
  query: z.object({ kind: content.kind.optional(), start: content.start.optional() }),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ briefings: z.array(briefingSchema) }),
    mediaType: 'application/json',
  },
});

export const readBriefing = defineEndpoint({
  id: 'readBriefing',
  method: 'GET',
  path: '/briefings/{id}',
  summary: 'What people did to one brief, now or as of an earlier version',
  params: briefingParams,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  body: null,
  answer: briefingAnswer,
});

export const putBriefing = defineEndpoint({
  id: 'putBriefing',
  method: 'PUT',
  path: '/briefings/{id}',
  access: 'save-scenes',
  summary:
    'Saves order, hidden pages, comments and notes of a brief; sent again it changes nothing. 409 where it was changed meanwhile',
  params: briefingParams,
  query: z.object({}),
  body: z.object({
    ...content,
    /** Version the change was made from; 0 for a new one. */
    version: z.int().min(0),
  }),
  answer: briefingAnswer,
});
