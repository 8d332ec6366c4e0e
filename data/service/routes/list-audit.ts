import { listAudit } from '@/contract/accounts';
import { readAudit } from '#data/store/access/audit';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  listAudit,
  ({ query: { before, limit, userName }, context: { store } }) =>
    readAudit(store, { before: before ?? null, limit, userName: userName ?? null }),
  { cache: 'no-store' },
);
