import { readSession } from '@/contract/session';
import { toSession } from '../access/session-response';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  readSession,
  ({ caller, request, context }) => toSession(context.callers, request, caller),
  { cache: 'no-store' },
);
