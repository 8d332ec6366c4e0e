import { endSessions } from '@/contract/accounts';
import { endSessionsOf } from '#data/store/access/sessions';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  endSessions,
  async ({ params: { userName }, context: { store, callers } }) => {
    const ended = await endSessionsOf(store, userName, { kind: null, except: null });
    callers.forget();
    return { ended };
  },
  { cache: 'no-store' },
);
