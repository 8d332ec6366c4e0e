import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '@/contract/problem';
import { startSmallService, type SmallService } from '#tests/contract/support/service-parties';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';
import { makeTemporaryFolder, type TemporaryFolder } from '#tests/contract/support/temporary-folder';

describe('the service', () => {
  let site: TemporaryFolder;
  let small: SmallService;
  const logged: unknown[] = [];
  beforeAll(async () => {
    site = await makeTemporaryFolder();
    await mkdir(join(site.path, 'assets'));
    await writeFile(join(site.path, 'index.html'), '<!doctype html><title>Geju</title>');
    await writeFile(join(site.path, 'assets', 'app-1a2b.js'), 'export const answer = 42;\n'.repeat(200));
    await writeFile(join(site.path, 'mockServiceWorker.js'), 'mocks');
    small = await startSmallService(STORE_PARTIES[0]!, logged, site.path);
  });
  afterAll(async () => {
    await small.close();
    await site.remove();
  });
  const ask = (path: string, init?: RequestInit) => fetch(`${small.url}${path}`, init);
  const askProblem = async (path: string, init?: RequestInit) => {
    const response = await ask(path, init);
    return { response, problem: problemSchema.parse(await response.json()) };
  };
  /** As written: fetch would tidy the path first. */
  const askPlain = (path: string) =>
    new Promise<number>((resolve, reject) => {
      request(small.url, { path }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
        .once('error', reject)
        .end();
    });
  const post = (
    body: BodyInit,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) => ({
    method: 'POST',
    body,
    headers,
  });

  describe('headers', () => {
    it.each(['/', '/explore', '/assets/app-1a2b.js', '/api/v1/district', '/api/v1/nothing', '/nothing'])(
      'forbids on %s all that does not come from this origin, with no exception for inline code',
      async (path) => {
        const { headers } = await ask(path);
        const policy = headers.get('content-security-policy')!;

        expect(policy).not.toMatch(/unsafe|\*|http/);
        expect(policy).toContain(`default-src 'none'`);
        expect(policy).toContain(`frame-ancestors 'none'`);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('permissions-policy')).toContain('geolocation=()');
        expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
        expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
        expect(headers.get('access-control-allow-origin')).toBeNull();
      },
    );

    it('asks for TLS only of those who came by it', async () => {
      const overTls = await ask('/', { headers: { 'x-forwarded-proto': 'https' } });

      expect((await ask('/')).headers.get('strict-transport-security')).toBeNull();
      expect(overTls.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    });
  });

  describe('the web app', () => {
    it.each(['/', '/explore', '/wall', '/brief', '/import', '/wall/calibration'])(
      'is shown at %s',
      async (path) => {
        const response = await ask(path);

        expect(response.status).toBe(200);
        expect(response.headers.get('cache-control')).toBe('no-cache');
        expect(await response.text()).toContain('<title>Geju</title>');
      },
    );

    it('lets hashed files be kept for good, and sends them gzipped', async () => {
      const response = await ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip' } });

      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(await response.text()).toContain('answer = 42');
    });

    it('answers 304 to who has the file', async () => {
      const etag = (await ask('/')).headers.get('etag')!;
      const again = await ask('/', { headers: { 'if-none-match': etag } });

      expect(again.status).toBe(304);
    });

    it.each([
      '/../package.json',
      '/..%2fpackage.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..\\..\\package.json',
      '//etc/passwd',
      '/assets/app-1a2b.js%00.html',
      '/mockServiceWorker.js',
    ])('gives out nothing but its own files: %s', async (path) => {
      expect([400, 404]).toContain(await askPlain(path));
    });
  });

  describe('problems', () => {
    it('says which methods there are', async () => {
      const { response, problem } = await askProblem('/api/v1/district', { method: 'DELETE' });

      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET');
      expect(problem).toMatchObject({ code: 'method-not-allowed', instance: '/api/v1/district' });
    });

    it('takes no parameter that the contract does not know', async () => {
      const { response, problem } = await askProblem('/api/v1/district?colour=red');

      expect(response.status).toBe(400);
      expect(problem.errors![0]!.detail).toContain('colour');
    });

    it('takes JSON only as JSON', async () => {
      const { response } = await askProblem(
        '/api/v1/incidents',
        post('{}', { 'content-type': 'text/plain' }),
      );

      expect(response.status).toBe(415);
    });

    it.each(['{', '', '[1,', '\u0000'])('says that %j is not JSON', async (body) => {
      const { response, problem } = await askProblem('/api/v1/incidents', post(body));

      expect(response.status).toBe(400);
      expect(problem.errors).toEqual([{ pointer: '', detail: 'the body is not valid JSON' }]);
    });

    it('points at each fault of a body', async () => {
      const { problem } = await askProblem(
        '/api/v1/incidents',
        post(JSON.stringify({ incidents: [{ flags: 'x' }] })),
      );
      const pointers = problem.errors!.map(({ pointer }) => pointer);

      expect(pointers).toContain('/incidents/0/flags');
      expect(pointers).toContain('/incidents/0/sourceId');
    });

    it('takes no body beyond its size, whether or not its length is said', async () => {
      const large = 'x'.repeat(5_000_000);
      const said = await ask('/api/v1/incidents', post(large));
      const unsaid = await new Promise((resolve) => {
        const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
        const outgoing = request(`${small.url}/api/v1/incidents`, { method: 'POST', headers, agent: false });
        outgoing.once('response', ({ statusCode }) => resolve(statusCode));
        outgoing.once('error', () => resolve('cut'));
        outgoing.end(large);
      });

      expect(said.status).toBe(413);
      expect([413, 'cut']).toContain(unsaid);
    });

    it('lets no page of another origin write', async () => {
      const { response } = await askProblem('/api/v1/imports', post('x', { origin: 'https://evil.example' }));
      const own = await ask(
        '/api/v1/incidents',
        post('{}', { origin: small.url, 'content-type': 'application/json' }),
      );

      expect(response.status).toBe(403);
      expect(own.status).toBe(400);
    });

    it('tells nothing of the inside when it fails, but a number under which it is written down', async () => {
      await small.store.query('ALTER TABLE import_run RENAME TO import_run_away');
      const { response, problem } = await askProblem('/api/v1/imports');
      await small.store.query('ALTER TABLE import_run_away RENAME TO import_run');

      expect(response.status).toBe(500);
      expect(JSON.stringify(problem)).not.toContain('import_run');
      expect(problem.traceId).toMatch(/^[0-9a-f-]{36}$/);
      expect(JSON.stringify(logged.at(-1))).toContain(problem.traceId);
    });
  });

  it('answers HEAD as GET, without a body', async () => {
    const response = await ask('/api/v1/district', { method: 'HEAD' });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('answers 304 where nothing has changed since', async () => {
    for (const path of [
      '/api/v1/district',
      '/api/v1/incidents/months',
      '/api/v1/collections/cameras/items',
    ]) {
      const etag = (await ask(path)).headers.get('etag')!;
      expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
  });

  it('sends months with a name of their content, for good where their version is asked for', async () => {
    const path = '/api/v1/incidents/months/2026-03';
    const { months } = (await (await ask('/api/v1/incidents/months')).json()) as {
      months: { version: number }[];
    };
    const open = await ask(path, { headers: { 'accept-encoding': 'identity' } });
    const fixed = await ask(`${path}?version=${months[0]!.version}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    const stale = await ask(`${path}?version=0`);

    expect(open.headers.get('etag')).toMatch(/^"2026-03-\d+-[0-9a-f]{16}"$/);
    expect(open.headers.get('cache-control')).toBe('no-cache');
    expect(fixed.headers.get('cache-control')).toContain('immutable');
    expect(fixed.headers.get('content-encoding')).toBe('gzip');
    expect(fixed.headers.get('etag')).toBe(open.headers.get('etag')!.replace(/"$/, '-gzip"'));
    expect(stale.headers.get('cache-control')).toBe('no-cache');
    expect(await fixed.arrayBuffer()).toEqual(await open.arrayBuffer());
    const again = await ask(path, { headers: { 'if-none-match': fixed.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  it('gives the report of an import as CSV in which no cell is a formula', async () => {
    const response = await ask('/api/v1/imports/import-1/problems?f=csv');
    const text = await response.text();

    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="import-import-1.csv"; filename*=UTF-8''import-import-1.csv`,
    );
    expect(text).toContain(`'=cmd|calc`);
    expect(text).not.toMatch(/(^|,)=/m);
  });

  it('leaves credentials out of features and masks telephone numbers', async () => {
    const text = await (await ask('/api/v1/collections/cameras/items?limit=100')).text();

    expect(text).not.toContain('secret');
    expect(text).not.toContain('13812345678');
    expect(text).toContain('138********');
  });
});
