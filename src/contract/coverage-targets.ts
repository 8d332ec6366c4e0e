import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import { instantSchema } from './schemas';

/** From 0 to 1; `null` where no figure is set. */
const share = z.number().gt(0).max(1).nullable();
const targets = { area: share, shared: share, time: share, control: share };

const cityTargetsSchema = z.object({
  ...targets,
  /** 0 until somebody sets them: the national figures hold. */
  version: z.int().min(0),
  changedAt: instantSchema.nullable(),
  changedBy: z.string().nullable(),
});
const answer = { kind: 'json', schema: cityTargetsSchema, mediaType: 'application/json' } as const;

export const readCoverageTargets = defineEndpoint({
  id: 'readCoverageTargets',
  method: 'GET',
  path: '/coverage-targets',
  summary: 'What the four alls of video coverage (雪亮四全) are to reach in this city, and who set it',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer,
});

export const putCoverageTargets = defineEndpoint({
  id: 'putCoverageTargets',
  method: 'PUT',
  path: '/coverage-targets',
  summary:
    'Sets the city’s targets of the four alls, from the version at hand; the same again changes nothing',
  access: 'set-targets',
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    ...targets,
    /** Version the change was made from. */
    version: z.int().min(0),
  }),
  answer,
});
