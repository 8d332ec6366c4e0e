import { signOut } from '@/contract/session';
import { NOBODY } from '@/domain/access/principal';
import { endSession } from '#data/store/access/sessions';
import { sessionResponse, toSession } from '../access/session-response';
import { sessionCookie } from '../access/session-token';
import { rawRoute } from '../endpoint/route';

export const route = rawRoute(
  signOut,
  async ({ caller, request, context: { accountStore: store, callers } }) => {
    if (caller.knownBy === 'account') await endSession(store, caller.tokenHash!);
    callers.forget();
    const now = caller.knownBy === 'local' ? caller : { principal: NOBODY, knownBy: null };
    return sessionResponse(await toSession(callers, request, now), sessionCookie(request, null));
  },
);
