import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ARROW_MEDIA_TYPE, readIncidentMonth } from '@/contract/incident-months';
import { acceptsGzip } from '../endpoint/json-response';
import { notFound } from '../endpoint/problem-error';
import { rawRoute } from '../endpoint/route';

const ONE_YEAR_SECONDS = 31_536_000;

export const route = rawRoute(readIncidentMonth, async ({ params, query, request, context }) => {
  const file = await context.monthFiles.open(params.month);
  if (!file) {
    throw notFound({
      en: `No incidents are stored for ${params.month}: see /incidents/months for the months that hold some.`,
      zh: `${params.month} 没有事件数据，有数据的月份见 /incidents/months。`,
    });
  }
  const isGzip = acceptsGzip(request);
  const tag = `${file.month}-${file.version}-${file.hash}`;
  const etag = isGzip ? `"${tag}-gzip"` : `"${tag}"`;
  const headers = {
    etag,
    vary: 'accept-encoding',
    'cache-control':
      query.version === String(file.version) ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache',
  };
  if (isKnown(request.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });

  const path = isGzip ? `${file.path}.gz` : file.path;
  const { size } = await stat(path);
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      ...headers,
      'content-type': ARROW_MEDIA_TYPE,
      'content-length': String(size),
      ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
    },
  });
});

/** Whichever coding the client has, it is the same content. */
function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') || tags.includes(`"${tag}"`) || tags.includes(`"${tag}-gzip"`);
}
