import { z } from 'zod';
import { ROLES } from '@/domain/access/role';
import { defineEndpoint } from './endpoint';
import { instantSchema } from './schemas';

export const principalSchema = z.object({
  userName: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  /** Regions whose data may be seen, with all within them; `null` for the whole district. */
  scopeCodes: z.array(z.string()).nullable(),
});

export const sessionSchema = z.object({
  /** Who asks; `null` where nobody is signed in. */
  principal: principalSchema.nullable(),
  /** How they are known; `local` is whoever opens Geju on its own machine while it has no accounts. */
  knownBy: z.enum(['local', 'account', 'token']).nullable(),
  /** The service's clock. */
  serverTime: instantSchema,
});
export type Session = z.output<typeof sessionSchema>;

export const readSession = defineEndpoint({
  id: 'readSession',
  method: 'GET',
  path: '/session',
  access: 'public',
  summary: 'Who asks, what part they play and which regions they may see',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: sessionSchema, mediaType: 'application/json' },
});
