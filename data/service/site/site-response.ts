import { acceptsGzip } from '../endpoint/json-response';
import { notFound } from '../endpoint/problem-error';
import type { RequestContext } from '../endpoint/route';
import type { SiteFile } from './site-files';

const ONE_YEAR_SECONDS = 31_536_000;
/** Addresses of the app's own pages: the app decides what to show there. */
const PAGES = /^\/(?:(?:welcome|explore|wall|brief|import|methods|glossary|accounts)(?:\/[\w./-]*)?)?$/;

/** A file of the web app, or its page. */
export async function siteResponse(
  files: ReadonlyMap<string, SiteFile>,
  request: RequestContext,
): Promise<Response> {
  const { pathname } = new URL(request.req.url);
  const file = files.get(pathname) ?? (PAGES.test(pathname) ? files.get('/index.html') : undefined);
  if (!file) throw notFound({ en: 'There is nothing at this address.', zh: '此地址不存在。' });

  const headers = {
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.isHashed ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache',
  };
  if (request.req.header('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  const isGzip = file.gzipped !== null && acceptsGzip(request);
  const body = isGzip ? await file.gzipped() : await file.body();
  return new Response(Buffer.from(body), {
    headers: {
      ...headers,
      'content-type': file.mediaType,
      ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
    },
  });
}
