import { z } from 'zod';
import { sessionSchema, type Session } from '@/contract/session';
import type { RequestContext } from '../endpoint/route';
import type { Caller } from './caller';
import type { Callers } from './callers';

/** The session of a caller as the contract tells it. */
export async function toSession(
  callers: Callers,
  request: RequestContext,
  { principal, knownBy }: Pick<Caller, 'principal' | 'knownBy'>,
): Promise<Session> {
  const { scopeCodes } = principal;
  return {
    principal: knownBy === null ? null : { ...principal, scopeCodes: scopeCodes && [...scopeCodes] },
    knownBy,
    firstAccount: await callers.firstAccount(request),
    serverTime: Date.now(),
  };
}

/** The session as an answer that sets its cookie. */
export function sessionResponse(session: Session, cookie: string): Response {
  return new Response(JSON.stringify(z.encode(sessionSchema, session)), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'set-cookie': cookie },
  });
}
