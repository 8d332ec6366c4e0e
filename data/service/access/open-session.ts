import type { Principal } from '@/domain/access/principal';
import { removeExpiredSessions, startSession } from '#data/store/access/sessions';
import type { Queries } from '#data/store/store';
import type { RequestContext } from '../endpoint/route';
import { addressOf } from './origin';
import { hashToken, newToken, sessionCookie, sessionLife } from './session-token';

/** Starts a session of a browser. @returns The cookie that carries it. */
export async function openSession(
  queries: Queries,
  request: RequestContext,
  { userName, role }: Pick<Principal, 'userName' | 'role'>,
): Promise<string> {
  const token = newToken();
  const { idle, longest } = sessionLife(role);
  await removeExpiredSessions(queries);
  await startSession(queries, {
    tokenHash: hashToken(token),
    userName,
    kind: 'account',
    label: addressOf(request),
    expiresAt: Date.now() + idle,
  });
  return sessionCookie(request, token, longest);
}
