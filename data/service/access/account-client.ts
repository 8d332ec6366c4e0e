import type { z } from 'zod';
import { listAccounts, makeToken, putAccount, type Account } from '@/contract/accounts';
import { API_ROOT, type Endpoint } from '@/contract/endpoint';
import { problemSchema } from '@/contract/problem';
import { ROLE_NAMES } from '@/domain/access/role';
import type { RunningService } from '#data/store/access/running-service';

/** A fault that whoever runs the command can do something about. */
export class AccountError extends Error {}

/** What is sent of an account; the service checks it. */
interface AccountContent {
  readonly displayName: string;
  readonly role: string;
  readonly scopeCodes: readonly string[] | null;
  readonly disabled: boolean;
  readonly password?: string;
}

export interface AccountClient {
  /** A line for each account. */
  readonly list: () => Promise<string[]>;
  /** @throws {AccountError} If there is one of that name. */
  readonly add: (userName: string, content: AccountContent) => Promise<void>;
  /** @throws {AccountError} If there is none of that name. */
  readonly change: (userName: string, changes: Partial<AccountContent>) => Promise<void>;
  readonly makeToken: (userName: string) => Promise<string>;
}

export function createAccountClient(service: RunningService): AccountClient {
  const all = async () => (await ask(service, listAccounts)).accounts;
  const put = async (userName: string, content: AccountContent) => {
    await ask(service, putAccount, { userName, body: content });
  };
  return {
    list: async () => (await all()).map(toLine),
    add: async (userName, content) => {
      if ((await all()).some((account) => account.userName === userName)) {
        throw new AccountError(`账号 ${userName} 已存在。 There is an account ${userName} already.`);
      }
      await put(userName, content);
    },
    change: async (userName, changes) => {
      const account = (await all()).find((one) => one.userName === userName);
      if (!account) throw new AccountError(`没有账号 ${userName}。 There is no account ${userName}.`);
      const { displayName, role, scopeCodes, disabled } = account;
      await put(userName, { displayName, role, scopeCodes, disabled, ...changes });
    },
    makeToken: async (userName) =>
      (await ask(service, makeToken, { userName, body: { label: 'npm run account' } })).token,
  };
}

function toLine({ userName, displayName, role, scopeCodes, disabled, seenAt }: Account): string {
  const parts = [userName, displayName, ROLE_NAMES[role].zh, scopeCodes?.join(' ') ?? '全区'];
  const seen = seenAt === null ? '未登录' : new Date(seenAt).toISOString();
  return [...parts, disabled ? '停用' : seen].join('\t');
}

async function ask<S extends z.ZodType>(
  { url, headers }: RunningService,
  endpoint: Pick<Endpoint, 'path' | 'method'> & {
    readonly answer: { readonly kind: string; readonly schema?: S };
  },
  { userName = '', body }: { readonly userName?: string; readonly body?: unknown } = {},
): Promise<z.output<S>> {
  const path = endpoint.path.replace('{userName}', encodeURIComponent(userName));
  const response = await fetch(`${url}${API_ROOT}${path}`, {
    method: endpoint.method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  const answer: unknown = await response.json();
  if (response.ok) return endpoint.answer.schema!.parse(answer);
  const problem = problemSchema.safeParse(answer);
  if (!problem.success) throw new AccountError(`${url}: ${response.status}`);
  const { detail, detailZh, errors = [] } = problem.data;
  const faults = errors.map((fault) => `  ${fault.pointer} ${fault.detail}`);
  throw new AccountError([detailZh, detail, ...faults].filter(Boolean).join('\n'));
}
