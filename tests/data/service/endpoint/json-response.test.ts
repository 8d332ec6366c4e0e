import { describe, expect, it } from 'vitest';
import { acceptsGzip, jsonResponse } from '#data/service/endpoint/json-response';
import type { RequestContext } from '#data/service/endpoint/route';

const asking = (acceptEncoding?: string) =>
  ({ req: { header: () => acceptEncoding } }) as unknown as RequestContext;

describe('acceptsGzip', () => {
  it.each(['gzip', 'deflate, gzip, br', 'br;q=1, gzip;q=0.5', '*', 'gzip;q=1.0'])(
    'hears a yes in %s',
    (header) => expect(acceptsGzip(asking(header))).toBe(true),
  );

  it.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzipped'])(
    'hears a no in %s',
    (header) => expect(acceptsGzip(asking(header))).toBe(false),
  );
});

describe('jsonResponse', () => {
  it('compresses what is worth it, for those who take it', async () => {
    const long = { words: 'grid '.repeat(1_000) };
    const encodingOf = async (header: string, value: unknown) =>
      (await jsonResponse(asking(header), value, 'application/json')).headers.get('content-encoding');

    expect(await encodingOf('gzip', long)).toBe('gzip');
    expect(await encodingOf('identity', long)).toBeNull();
    expect(await encodingOf('gzip', { words: 'short' })).toBeNull();
  });
});
