import { expect, it } from 'vitest';
import { endSessions, listAccounts, listAudit, makeToken, putAccount } from '@/contract/accounts';
import { problemSchema } from '@/contract/problem';
import { changePassword, makeFirstAccount, readSession, signIn, signOut } from '@/contract/session';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const json = (body: unknown) => ({
  init: { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
});
const analyst = { displayName: '分析', role: 'analyst', scopeCodes: null, disabled: false };

export function sessionSuite(party: CurrentParty): void {
  it('takes whoever asks on its own machine, without accounts, for the local operator', async () => {
    const session = await askJson(party(), readSession);

    expect(session).toMatchObject({ principal: LOCAL_OPERATOR, knownBy: 'local', firstAccount: 'here' });
    expect(Math.abs(session.serverTime - Date.now())).toBeLessThan(60_000);
    expect(await askJson(party(), listAccounts)).toEqual({ accounts: [] });
    expect(await askJson(party(), signOut)).toMatchObject({ knownBy: 'local' });
  });

  it.each([
    ['an unknown user', 401, signIn, {}, { userName: 'nobody', password: 'not a password' }],
    [
      'a new password without an account',
      409,
      changePassword,
      {},
      { password: '1', newPassword: 'a longer one 7' },
    ],
    [
      'a first account with a short password',
      400,
      makeFirstAccount,
      {},
      { userName: 'li', displayName: '李', password: '1' },
    ],
    ['a first account that is no administrator', 409, putAccount, { userName: 'wang' }, analyst],
    ['a role that is none', 400, putAccount, { userName: 'wang' }, { ...analyst, role: 'king' }],
    ['a token of no account', 404, makeToken, { userName: 'wang' }, { label: 'feed' }],
  ] as const)('refuses %s with %i and says why', async (_, status, endpoint, params, body) => {
    const response = await askRaw(party(), endpoint, { params, ...json(body) });
    const problem = problemSchema.parse(await response.json());

    expect(response.status).toBe(status);
    expect(problem.detail.length).toBeGreaterThan(10);
  });

  it('tells the audit log, and ends the sessions of an account that has none', async () => {
    const { entries, brokenAt } = await askJson(party(), listAudit, { query: '?limit=5' });

    expect(entries.length).toBeLessThanOrEqual(5);
    expect(brokenAt).toBeNull();
    expect(await askJson(party(), endSessions, { params: { userName: 'wang' } })).toEqual({ ended: 0 });
  });
}
