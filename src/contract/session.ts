import { z } from 'zod';
import { ROLES } from '@/domain/access/role';
import { passwordSchema, userNameSchema } from './accounts';
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
  /**
   * Whether the first account can be made: `here` from this very machine, `elsewhere` only on the machine that Geju
   * runs on; `made` once there is one.
   */
  firstAccount: z.enum(['here', 'elsewhere', 'made']),
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

const answer = { kind: 'json', schema: sessionSchema, mediaType: 'application/json' } as const;

export const signIn = defineEndpoint({
  id: 'signIn',
  method: 'POST',
  path: '/session',
  access: 'public',
  summary: 'Signs in by user name and password; the session is kept in a cookie',
  params: z.object({}),
  query: z.object({}),
  body: z.object({ userName: z.string().max(64), password: z.string().max(200) }),
  answer,
});

export const signOut = defineEndpoint({
  id: 'signOut',
  method: 'DELETE',
  path: '/session',
  access: 'public',
  summary: 'Ends the session',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer,
});

export const changePassword = defineEndpoint({
  id: 'changePassword',
  method: 'PUT',
  path: '/session/password',
  access: 'read',
  summary: 'Changes the own password and ends all other sessions',
  params: z.object({}),
  query: z.object({}),
  body: z.object({ password: z.string().max(200), newPassword: passwordSchema }),
  answer,
});

export const makeFirstAccount = defineEndpoint({
  id: 'makeFirstAccount',
  method: 'POST',
  path: '/session/first-account',
  access: 'public',
  summary: 'Makes the first account, an administrator, and signs in; only on the machine that Geju runs on',
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    userName: userNameSchema,
    displayName: z.string().trim().min(1).max(64),
    password: passwordSchema,
  }),
  answer,
});
