import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchUpstream, UpstreamError } from '#data/service/basemap/fetch-upstream';

describe('fetchUpstream', () => {
  let server: Server;
  let host: string;
  const seen: Record<string, unknown>[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push({ ...request.headers });
      if (request.url === '/redirect') response.writeHead(302, { location: `http://${host}/tile` }).end();
      else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      else if (request.url === '/large')
        response.writeHead(200, { 'content-type': 'image/png' }).end('x'.repeat(500));
      else response.writeHead(200, { 'content-type': 'image/png' }).end('tile');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const ask = (address: string, trustedHost = host) =>
    fetchUpstream({ url: new URL(address), trustedHost, maxBytes: 100, mediaTypes: ['image/'] });

  it('asks the host that the administrator named, in the own network too, without cookies', async () => {
    const { body, mediaType } = await ask(`http://${host}/tile`);

    expect(body.toString()).toBe('tile');
    expect(mediaType).toBe('image/png');
    expect(seen.at(-1)).not.toHaveProperty('cookie');
  });

  it.each(['/redirect', '/page', '/large'])('does not take %s', async (path) => {
    await expect(ask(`http://${host}${path}`)).rejects.toBeInstanceOf(UpstreamError);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://localhost/',
    'http://LOCALHOST/',
    'http://public.example@127.0.0.1/',
    'http://public.example:8080/',
    'http://1.1.1.1:22/',
    'ftp://public.example/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'data:image/png,x',
  ])('does not ask %s, which nobody named', async (address) => {
    const asked = seen.length;

    await expect(ask(address, 'tiles.example')).rejects.toBeInstanceOf(UpstreamError);
    expect(seen).toHaveLength(asked);
  });
});
