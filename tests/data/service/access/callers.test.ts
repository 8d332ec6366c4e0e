import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '@/contract/catalog';
import { may } from '@/domain/access/principal';
import { ROLES, type Role } from '@/domain/access/role';
import type { Session } from '@/contract/session';
import type { Problem } from '@/contract/problem';
import type { AuditEntry } from '@/contract/accounts';
import { startSmallService, type SmallService } from '#tests/contract/support/service-parties';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

const PASSWORD = 'a long enough one 7';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('accounts on $name', (party) => {
  let small: SmallService;
  const cookies = new Map<string, string>();
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    small = await startSmallService(party);
  });
  afterAll(() => small.close());

  const ask = (
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${small.url}/api/v1${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    });
  const as = (userName: string) => ({ cookie: cookies.get(userName)! });
  const keepCookie = (userName: string, response: Response) => {
    const cookie = response.headers.get('set-cookie')!;
    cookies.set(userName, cookie.split(';')[0]!);
    return cookie;
  };
  const signIn = async (userName: string, password = PASSWORD) => {
    const response = await ask('POST', '/session', { body: { userName, password } });
    if (response.ok) keepCookie(userName, response);
    return response;
  };
  const account = (role: Role, changes = {}) => ({
    displayName: `名 ${role}`,
    role,
    scopeCodes: null,
    disabled: false,
    password: PASSWORD,
    ...changes,
  });

  it('asks for a sign-in as soon as the first account is made, also on its own machine', async () => {
    expect((await ask('GET', '/district')).status).toBe(200);
    const body = { userName: 'chief', displayName: '总管', password: PASSWORD };
    const made = await ask('POST', '/session/first-account', { body });

    expect(made.status).toBe(200);
    const cookie = keepCookie('chief', made);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await ask('POST', '/session/first-account', { body })).status).toBe(409);

    const refused = await ask('GET', '/district');
    const problem = (await refused.json()) as Problem;
    expect(refused.status).toBe(401);
    expect(problem.detailZh).toContain('登录');
    expect((await ask('GET', '/district', { headers: as('chief') })).status).toBe(200);
  });

  it('makes accounts, signs them in, and keeps their passwords as no text', async () => {
    for (const role of ROLES.filter((one) => one !== 'admin')) {
      const made = await ask('PUT', `/accounts/${role}`, { body: account(role), headers: as('chief') });
      expect(made.status).toBe(200);
      expect((await signIn(role)).status).toBe(200);
      const session = (await (await ask('GET', '/session', { headers: as(role) })).json()) as Session;
      expect(session).toMatchObject({
        knownBy: 'account',
        firstAccount: 'made',
        principal: { userName: role, role },
      });
    }
    const rows = await small.store.query<{ password_hash: string }>('SELECT password_hash FROM account');
    for (const { password_hash: kept } of rows) expect(kept).toMatch(/^scrypt\$17\$8\$1\$/);
    const told = await (await ask('GET', '/accounts', { headers: as('chief') })).text();
    expect(told).not.toContain('scrypt');
  });

  it('tells where patrols walked to those alone who may see details, never by whom, and writes the look down', async () => {
    for (const path of ['/collections/patrol-tracks/items', '/collections/patrol-tracks/items/T1']) {
      for (const role of ROLES.filter((one) => one !== 'admin')) {
        const response = await ask('GET', path, { headers: as(role) });
        const text = await response.text();
        expect(response.status, `${role} ${path}`).toBe(role === 'commander' ? 200 : 403);
        expect(text).not.toMatch(/workerCode/);
      }
    }
    const audit = await (await ask('GET', '/audit', { headers: as('chief') })).text();
    expect(audit).toContain('行踪');
  });

  it('lets each role do what the table says, on every endpoint, and names the roles that may', async () => {
    for (const role of [...ROLES.filter((one) => one !== 'admin'), 'nobody'] as const) {
      for (const { method, path, access } of ENDPOINTS) {
        if (access === 'public' || path === '/stream' || path === '/session/password') continue;
        const isAllowed =
          role !== 'nobody' && may({ userName: role, displayName: '', role, scopeCodes: null }, access);
        const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          name === 'month' ? '2026-03' : '1',
        );
        const response = await ask(method, address, {
          ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
          headers: role === 'nobody' ? {} : as(role),
        });
        const told = `${role} ${method} ${path}: ${response.status}`;
        const text = await response.text();
        if (isAllowed) expect([401, 403], told).not.toContain(response.status);
        else {
          expect(response.status, told).toBe(role === 'nobody' ? 401 : 403);
          expect((JSON.parse(text) as Problem).detailZh).toMatch(role === 'nobody' ? /登录/ : /管理员/);
        }
      }
    }
  });

  it('takes a token for the account it was made for, and nothing else for one', async () => {
    const made = await ask('POST', '/accounts/commander/tokens', {
      body: { label: 'feed' },
      headers: as('chief'),
    });
    const { token } = (await made.json()) as { token: string };
    tokens.set('commander', token);

    expect((await ask('GET', '/district', { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      200,
    );
    expect((await ask('GET', '/district', { headers: { authorization: `Bearer ${token}x` } })).status).toBe(
      401,
    );
    expect((await ask('GET', '/district', { headers: { cookie: 'geju_session=guess' } })).status).toBe(401);
  });

  it('ends at once what is disabled, signed out or revoked', async () => {
    expect((await ask('DELETE', '/session', { headers: as('wall') })).status).toBe(200);
    expect((await ask('GET', '/district', { headers: as('wall') })).status).toBe(401);

    const disabled = account('leader', { disabled: true, password: undefined });
    expect((await ask('PUT', '/accounts/leader', { body: disabled, headers: as('chief') })).status).toBe(200);
    expect((await ask('GET', '/district', { headers: as('leader') })).status).toBe(401);
    expect((await signIn('leader')).status).toBe(401);

    await ask('DELETE', '/accounts/commander/sessions', { headers: as('chief') });
    const byToken = { authorization: `Bearer ${tokens.get('commander')!}` };
    expect((await ask('GET', '/district', { headers: byToken })).status).toBe(401);
    expect((await ask('GET', '/district', { headers: as('commander') })).status).toBe(401);
  });

  it('never loses its last administrator', async () => {
    for (const changes of [{ disabled: true }, { role: 'analyst' }, { scopeCodes: ['S-00'] }]) {
      const body = account('admin', { password: undefined, ...changes });
      expect((await ask('PUT', '/accounts/chief', { body, headers: as('chief') })).status).toBe(409);
    }
    expect((await ask('GET', '/accounts', { headers: as('chief') })).status).toBe(200);
  });

  it('refuses passwords that are guessed first, and a wrong one before a change', async () => {
    for (const password of ['1234567890', 'password2024', 'admin12345', 'aaaaaaaaaaaa', 'analyst-2026']) {
      const body = account('analyst', { password });
      expect((await ask('PUT', '/accounts/analyst', { body, headers: as('chief') })).status, password).toBe(
        400,
      );
    }
    const change = (password: string) =>
      ask('PUT', '/session/password', {
        body: { password, newPassword: 'quite another 42' },
        headers: as('analyst'),
      });
    expect((await change('wrong')).status).toBe(403);
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await ask('GET', '/district', { headers: as('analyst') })).status).toBe(200);
  });

  it('slows down who guesses, whoever they claim to be', async () => {
    const answers: number[] = [];
    for (let i = 0; i < 6; i++) answers.push((await signIn('chief', `guess ${i}`)).status);

    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await signIn('chief')).status).toBe(429);
  });

  it('shows personal fields only to who may, masks credentials for all, and writes down who looked', async () => {
    const look = (query: string, headers: Record<string, string>) =>
      ask('GET', `/collections/cameras/items/C3${query}`, { headers });
    const masked = await (await look('', as('chief'))).text();
    const full = await (await look('?details=full', as('chief'))).text();

    expect(masked).toContain('138********');
    expect(full).toContain('13812345678');
    expect(full).not.toContain('secret');
    expect((await look('?details=full', as('analyst'))).status).toBe(403);
    const { entries } = (await (await ask('GET', '/audit?limit=2', { headers: as('chief') })).json()) as {
      entries: AuditEntry[];
    };
    expect(entries.map(({ action, userName, outcome }) => [action, userName, outcome])).toEqual([
      ['readItem', 'analyst', 'refused'],
      ['readItem', 'chief', 'done'],
    ]);
  });

  it('writes down who did what, in a chain that shows what was altered', async () => {
    const read = async (query = '') => {
      const response = await ask('GET', `/audit?limit=1000${query}`, { headers: as('chief') });
      return (await response.json()) as { entries: AuditEntry[]; brokenAt: number | null };
    };
    const { entries, brokenAt } = await read();

    expect(brokenAt).toBeNull();
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => entries.length - i));
    const made = entries.find(
      ({ action, object, outcome }) =>
        action === 'putAccount' && object === '/accounts/analyst' && outcome === 'done',
    );
    expect(made).toMatchObject({ userName: 'chief', role: 'admin' });
    expect(
      entries.some(
        ({ action, userName, outcome }) =>
          action === 'signIn' && userName === 'chief' && outcome === 'refused',
      ),
    ).toBe(true);
    expect(
      entries.some(
        ({ action, userName, outcome }) =>
          action === 'runImport' && userName === 'wall' && outcome === 'refused',
      ),
    ).toBe(true);
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);

    await small.store.query(`UPDATE audit_entry SET object = '/accounts/other' WHERE sequence = 3`);
    expect((await read()).brokenAt).toBe(3);
    await small.store.query('DELETE FROM audit_entry WHERE sequence = 2');
    expect((await read()).brokenAt).toBe(3);
    expect((await read('&userName=wall')).entries.every(({ userName }) => userName === 'wall')).toBe(true);
  });
});
