import { readSession } from '@/contract/session';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import { contractHandler } from '../contract-handler';

/** The mocked district is open to whoever runs it: all is allowed, and nobody signs in. */
export const sessionHandlers = () => [
  contractHandler(readSession, () => ({
    principal: { ...LOCAL_OPERATOR, scopeCodes: null },
    knownBy: 'local' as const,
    serverTime: Date.now(),
  })),
];
