import { readSession } from '@/contract/session';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  readSession,
  ({ caller: { principal, knownBy } }) =>
    Promise.resolve({ principal: knownBy === null ? null : principal, knownBy, serverTime: Date.now() }),
  { cache: 'no-store' },
);
