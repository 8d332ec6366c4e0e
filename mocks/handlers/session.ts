import { endSessions, listAccounts, listAudit, makeToken, putAccount } from '@/contract/accounts';
import {
  changePassword,
  makeFirstAccount,
  readSession,
  signIn,
  signOut,
  type Session,
} from '@/contract/session';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import { contractHandler, MockProblem } from '../contract-handler';

/** The mocked district is open to whoever runs it: all is allowed, and there are no accounts to sign in to. */
export const sessionHandlers = () => [
  contractHandler(readSession, localSession),
  contractHandler(signOut, localSession),
  contractHandler(signIn, () => {
    throw new MockProblem(401, 'wrong-credentials', 'These are mocks: there are no accounts to sign in to.');
  }),
  contractHandler(changePassword, () => {
    throw new MockProblem(409, 'no-password', 'The local operator has no password to change.');
  }),
  contractHandler(makeFirstAccount, refuse),
  contractHandler(listAccounts, () => ({ accounts: [] })),
  contractHandler(putAccount, refuse),
  contractHandler(makeToken, ({ params: { userName } }) => {
    throw new MockProblem(404, 'not-found', `There is no account ${userName}.`);
  }),
  contractHandler(endSessions, () => ({ ended: 0 })),
  contractHandler(listAudit, () => ({ entries: [], next: null, brokenAt: null })),
];

function localSession(): Session {
  return {
    principal: { ...LOCAL_OPERATOR, scopeCodes: null },
    knownBy: 'local',
    firstAccount: 'here',
    serverTime: Date.now(),
  };
}

function refuse(): never {
  throw new MockProblem(
    409,
    'no-administrator',
    'These are mocks: accounts are kept by the data service alone.',
  );
}
