import { makeToken } from '@/contract/accounts';
import { readAccounts } from '#data/store/access/accounts';
import { startSession } from '#data/store/access/sessions';
import { hashToken, newToken, TOKEN_LIFE_MILLISECONDS } from '../access/session-token';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  makeToken,
  async ({ params: { userName }, body: { label }, context: { store }, note }) => {
    note.detail = label;
    const [account] = await readAccounts(store, userName);
    if (!account) throw notFound({ zh: `没有账号 ${userName}。`, en: `There is no account ${userName}.` });
    const token = newToken();
    const expiresAt = Date.now() + TOKEN_LIFE_MILLISECONDS;
    await startSession(store, { tokenHash: hashToken(token), userName, kind: 'token', label, expiresAt });
    return { token, expiresAt };
  },
  { cache: 'no-store' },
);
