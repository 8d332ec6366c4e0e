import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ARROW_MEDIA_TYPE } from '@/contract/incident-months';
import type { MonthFile, MonthFiles } from '#data/store/month/month-files';
import { acceptsGzip } from './json-response';
import { notFound } from './problem-error';
import type { RequestContext } from './route';

const ONE_YEAR_SECONDS = 31_536_000;

/** A month of a request, and the version its address names. */
export interface MonthRequest {
  readonly month: string;
  readonly version: string | undefined;
  readonly request: RequestContext;
}

/** A month's file as it stands now, gzipped where the client takes that; 304 for whom has it. */
export async function monthFileResponse(
  files: MonthFiles,
  { month, version, request }: MonthRequest,
): Promise<Response> {
  const file = await files.open(month);
  if (!file) {
    throw notFound({
      en: `No incidents are stored for ${month}: see /incidents/months for the months that hold some.`,
      zh: `${month} 没有事件数据，有数据的月份见 /incidents/months。`,
    });
  }
  return fileResponse(file, version, request);
}

async function fileResponse(
  file: MonthFile,
  version: string | undefined,
  request: RequestContext,
): Promise<Response> {
  const isGzip = acceptsGzip(request);
  const tag = `${file.month}-${file.version}-${file.hash}`;
  const etag = isGzip ? `"${tag}-gzip"` : `"${tag}"`;
  const headers = {
    etag,
    vary: 'accept-encoding',
    'cache-control':
      version === String(file.version) ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache',
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
}

/** Whichever coding the client has, it is the same content. */
function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') || tags.includes(`"${tag}"`) || tags.includes(`"${tag}-gzip"`);
}
