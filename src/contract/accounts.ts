import { z } from 'zod';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import { ROLES } from '@/domain/access/role';
import { defineEndpoint } from './endpoint';
import { instantSchema } from './schemas';

export const userNameSchema = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u,
    'must be 1 to 32 letters, digits, dots, dashes or underscores',
  )
  .refine((name) => name !== LOCAL_OPERATOR.userName, 'is reserved');

/** Long enough to be worth guessing at for years; the service also refuses the ones everybody uses. */
export const passwordSchema = z.string().min(10, 'must have at least 10 characters').max(200);

const content = {
  displayName: z.string().trim().min(1).max(64),
  role: z.enum(ROLES),
  /** Codes of regions whose data may be seen, with all within them; `null` for the whole district. */
  scopeCodes: z.array(z.string().min(1).max(64)).min(1).max(100).nullable(),
  disabled: z.boolean(),
};

const accountSchema = z.object({
  userName: z.string(),
  ...content,
  /** False for accounts that only machines use, by tokens. */
  hasPassword: z.boolean(),
  createdAt: instantSchema,
  /** Last time any of its sessions was used; `null` where there is none. */
  seenAt: instantSchema.nullable(),
  /** Sessions of browsers and tokens of machines that are valid now. */
  sessions: z.int(),
  tokens: z.int(),
});
export type Account = z.output<typeof accountSchema>;

const accountBody = z.object({
  ...content,
  /** Sets a new password and ends all sessions; left out, the password stays as it is. */
  password: passwordSchema.optional(),
});
export type AccountDraft = z.output<typeof accountBody>;

const json = <S extends z.ZodType>(schema: S) =>
  ({ kind: 'json', schema, mediaType: 'application/json' }) as const;
const params = z.object({ userName: userNameSchema });

export const listAccounts = defineEndpoint({
  id: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  access: 'administer',
  summary: 'All accounts, by user name',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: json(z.object({ accounts: z.array(accountSchema) })),
});

export const putAccount = defineEndpoint({
  id: 'putAccount',
  method: 'PUT',
  path: '/accounts/{userName}',
  access: 'administer',
  summary:
    'Makes or changes an account; the first must be an administrator of the whole district, and one must remain',
  params,
  query: z.object({}),
  body: accountBody,
  answer: json(accountSchema),
});

export const makeToken = defineEndpoint({
  id: 'makeToken',
  method: 'POST',
  path: '/accounts/{userName}/tokens',
  access: 'administer',
  summary: 'Makes a token by which a machine acts as this account; it is told once and never again',
  params,
  query: z.object({}),
  body: z.object({ label: z.string().trim().min(1).max(64) }),
  answer: json(z.object({ token: z.string(), expiresAt: instantSchema })),
});

export const endSessions = defineEndpoint({
  id: 'endSessions',
  method: 'DELETE',
  path: '/accounts/{userName}/sessions',
  access: 'administer',
  summary: 'Ends all sessions and tokens of an account',
  params,
  query: z.object({}),
  body: null,
  answer: json(z.object({ ended: z.int() })),
});

const auditEntrySchema = z.object({
  sequence: z.int(),
  at: instantSchema,
  userName: z.string(),
  role: z.string(),
  /** Operation id of what was done, such as `putAccount`. */
  action: z.string(),
  /** Address of what it was done to, below the API root. */
  object: z.string(),
  detail: z.string(),
  outcome: z.enum(['done', 'begun', 'refused']),
  /** Network address it came from. */
  address: z.string(),
});
export type AuditEntry = z.output<typeof auditEntrySchema>;

export const listAudit = defineEndpoint({
  id: 'listAudit',
  method: 'GET',
  path: '/audit',
  access: 'administer',
  summary: 'Who did or saw what, newest first',
  params: z.object({}),
  query: z.object({
    /** Only entries before this sequence number: the `next` of the page before. */
    before: z.coerce.number<string>().int().positive().optional(),
    limit: z.coerce.number<string>().int().min(1).max(1000).default(100),
    userName: z.string().max(64).optional(),
  }),
  body: null,
  answer: json(
    z.object({
      entries: z.array(auditEntrySchema),
      next: z.int().nullable(),
      /** The first of these entries that was altered after it was written; `null` where all are whole. */
      brokenAt: z.int().nullable(),
    }),
  ),
});
