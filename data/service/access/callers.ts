import { timingSafeEqual } from 'node:crypto';
import { LOCAL_OPERATOR, NOBODY } from '@/domain/access/principal';
import type { Session } from '@/contract/session';
import { hasAccounts } from '#data/store/access/accounts';
import { findSession, touchSession } from '#data/store/access/sessions';
import { withPatience } from '#data/store/patience';
import type { Store } from '#data/store/store';
import type { RequestContext } from '../endpoint/route';
import type { Caller } from './caller';
import { isFromThisMachine, isLoopback } from './origin';
import { hashToken, sessionLife, TOKEN_LIFE_MILLISECONDS, tokenOf } from './session-token';

/** Finds out who sends requests. */
export interface Callers {
  readonly identify: (request: RequestContext) => Promise<Caller>;
  /** Whether a caller is still who they were: not signed out, disabled or given another role or scope. */
  readonly isStill: (caller: Caller) => Promise<boolean>;
  /** Whether and where the first account can be made. */
  readonly firstAccount: (request: RequestContext) => Promise<Session['firstAccount']>;
  /** To be told when accounts or sessions have changed: what was known is asked for anew. */
  readonly forget: () => void;
}

export interface CallersOptions {
  /** Address the service listens on. */
  readonly host: string;
  /** What the commands that run beside the service carry. */
  readonly operatorToken: string;
}

/** Another process on the same database may change accounts: that is noticed after so long. */
const FRESH_MILLISECONDS = 15_000;
/** A session in use is noted no more often than this. */
const TOUCH_MILLISECONDS = 5 * 60_000;
const MOST_KEPT = 5_000;

const LOCAL: Caller = { principal: LOCAL_OPERATOR, knownBy: 'local', tokenHash: null };
const UNKNOWN: Caller = { principal: NOBODY, knownBy: null, tokenHash: null };

export function createCallers(store: Store, { host, operatorToken }: CallersOptions): Callers {
  const operatorHash = hashToken(operatorToken);
  const listensHereOnly = isLoopback(host);
  const sessions = createFreshReads((tokenHash) => lookUp(store, tokenHash));
  const anyAccount = createFreshReads(() => hasAccounts(store));

  const byToken = async (token: string): Promise<Caller> => {
    const tokenHash = hashToken(token);
    if (timingSafeEqual(Buffer.from(tokenHash), Buffer.from(operatorHash))) return { ...LOCAL, tokenHash };
    return (await sessions.read(tokenHash)) ?? UNKNOWN;
  };

  return {
    identify: async (request) => {
      const token = tokenOf(request);
      const caller = token === null ? UNKNOWN : await byToken(token);
      const mayBeLocal = request.req.header('authorization') === undefined && listensHereOnly;
      if (caller.knownBy !== null || !mayBeLocal || !isFromThisMachine(request)) return caller;
      return (await anyAccount.read('')) ? caller : LOCAL;
    },
    isStill: async ({ principal, knownBy, tokenHash }) => {
      if (tokenHash === operatorHash) return true;
      if (tokenHash === null) return knownBy === null || !(await anyAccount.read(''));
      const now = await sessions.read(tokenHash);
      return JSON.stringify(now?.principal) === JSON.stringify(principal);
    },
    firstAccount: async (request) => {
      if (await anyAccount.read('')) return 'made';
      return isFromThisMachine(request) ? 'here' : 'elsewhere';
    },
    forget: () => {
      sessions.clear();
      anyAccount.clear();
    },
  };
}

async function lookUp(store: Store, tokenHash: string): Promise<Caller | null> {
  const found = await findSession(store, tokenHash);
  if (!found) return null;
  const { principal, kind, seenAt, createdAt } = found;
  const { idle, longest } = sessionLife(principal.role);
  if (kind === 'account' && Date.now() > createdAt + longest) return null;
  if (Date.now() - seenAt > TOUCH_MILLISECONDS) {
    await touchSession(
      store,
      tokenHash,
      kind === 'account' ? Date.now() + idle : createdAt + TOKEN_LIFE_MILLISECONDS,
    );
  }
  return { principal, knownBy: kind, tokenHash };
}

interface FreshReads<T> {
  readonly read: (key: string) => Promise<T>;
  readonly clear: () => void;
}

/** Answers kept for some seconds, and longer where a newer one does not come. */
function createFreshReads<T>(load: (key: string) => Promise<T>): FreshReads<T> {
  const kept = new Map<string, { readonly value: T; readonly at: number }>();
  let generation = 0;
  const reload = async (key: string): Promise<T> => {
    const mine = generation;
    const value = await load(key);
    if (mine === generation) kept.set(key, { value, at: Date.now() });
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return value;
  };
  return {
    read: async (key) => {
      const known = kept.get(key);
      if (known && Date.now() - known.at < FRESH_MILLISECONDS) return known.value;
      const fresh = reload(key);
      return known ? withPatience(fresh, known.value) : fresh;
    },
    clear: () => {
      generation++;
      kept.clear();
    },
  };
}
