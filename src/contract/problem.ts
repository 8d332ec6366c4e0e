import { z } from 'zod';

/** RFC 9457 problem, as `application/problem+json`, with our extensions. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** One plain sentence: what is wrong and what to do. */
  detail: z.string(),
  /** The same in Chinese. */
  detailZh: z.string().optional(),
  instance: z.string().optional(),
  /** Stable word for programs, such as `not-found`. */
  code: z.string(),
  /** Faults in what was sent, by JSON pointer. */
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  traceId: z.string().optional(),
});
export type Problem = z.output<typeof problemSchema>;
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
