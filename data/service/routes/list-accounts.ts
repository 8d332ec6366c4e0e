import { listAccounts } from '@/contract/accounts';
import { readAccounts } from '#data/store/access/accounts';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  listAccounts,
  async ({ context }) => ({ accounts: await readAccounts(context.store) }),
  { cache: 'no-store' },
);
