import { z } from 'zod';
import { defineEndpoint } from './endpoint';

export const ARROW_MEDIA_TYPE = 'application/vnd.apache.arrow.file';

const monthSchema = z.object({
  /** `yyyy-mm` in the district's civil time. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  rows: z.int(),
  /** Rises with each change in the month; part of its ETag. */
  version: z.int(),
  href: z.string(),
});

export const listIncidentMonths = defineEndpoint({
  id: 'listIncidentMonths',
  method: 'GET',
  path: '/incidents/months',
  summary: 'The months that hold incidents, with their row counts and versions',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({
      months: z.array(monthSchema),
      /** Sequence number of the last change these months contain: open the stream after it. */
      sequence: z.int(),
      dataVersion: z.string(),
    }),
    mediaType: 'application/json',
  },
});

export const readIncidentMonth = defineEndpoint({
  id: 'readIncidentMonth',
  method: 'GET',
  path: '/incidents/months/{month}',
  summary:
    'The incidents reported in one civil month, as an Arrow file ordered by reportedAt (columns: see arrow-columns)',
  params: z.object({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  /** `store` keeps apart in caches what different users see; the service does not read it. */
  query: z.object({ version: z.string().optional(), store: z.string().max(64).optional() }),
  body: null,
  answer: { kind: 'binary', mediaType: ARROW_MEDIA_TYPE },
});

export const readOrderMonth = defineEndpoint({
  id: 'readOrderMonth',
  method: 'GET',
  path: '/incidents/months/{month}/orders',
  summary:
    'The stamps, returns and call-backs of the incidents of one civil month, as an Arrow file with the rows of the month in its order (columns: see order-columns)',
  params: z.object({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  query: z.object({ version: z.string().optional(), store: z.string().max(64).optional() }),
  body: null,
  answer: { kind: 'binary', mediaType: ARROW_MEDIA_TYPE },
});
