import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestContext } from './route';

const compress = promisify(gzip);
/** Shorter bodies fit one packet anyway. */
const COMPRESS_FROM_BYTES = 1_400;

/** A value as JSON, gzipped where that is taken and worth it. */
export async function jsonResponse(
  request: RequestContext,
  value: unknown,
  mediaType: string,
  status = 200,
): Promise<Response> {
  const text = JSON.stringify(value);
  const headers = { 'content-type': mediaType, vary: 'accept-encoding' };
  if (text.length < COMPRESS_FROM_BYTES || !acceptsGzip(request))
    return new Response(text, { status, headers });
  return new Response(await compress(text, { level: 5 }), {
    status,
    headers: { ...headers, 'content-encoding': 'gzip' },
  });
}

export function acceptsGzip(request: RequestContext): boolean {
  const accepted = request.req.header('accept-encoding') ?? '';
  return accepted.split(',').some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/.test(coding));
}
