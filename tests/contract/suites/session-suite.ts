import { expect, it } from 'vitest';
import { readSession } from '@/contract/session';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import { askJson, type CurrentParty } from './ask-json';

export function sessionSuite(party: CurrentParty): void {
  it('takes whoever asks on its own machine, without accounts, for the local operator', async () => {
    const session = await askJson(party(), readSession);

    expect(session).toMatchObject({ principal: LOCAL_OPERATOR, knownBy: 'local' });
    expect(Math.abs(session.serverTime - Date.now())).toBeLessThan(60_000);
  });
}
