import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { API_ROOT } from '@/contract/endpoint';
import { PROBLEM_MEDIA_TYPE } from '@/contract/problem';
import { answerAs } from './access/answer-as';
import { BASEMAP_ROOT, type BasemapSource } from './basemap/basemap-source';
import { notFound, problem, ProblemError } from './endpoint/problem-error';
import type { RequestContext, Route } from './endpoint/route';
import { toProblem } from './endpoint/to-problem';
import { refuseForeignWrites } from './refuse-foreign-writes';
import { securityHeaders, STRICT_TRANSPORT_SECURITY } from './security-headers';
import type { ServiceContext } from './service-context';
import type { SiteFile } from './site/site-files';
import { siteResponse } from './site/site-response';

export interface AppParts {
  readonly context: ServiceContext;
  readonly routes: readonly Route[];
  /** Files of the web app; empty where it is not built. */
  readonly siteFiles: ReadonlyMap<string, SiteFile>;
  /** Base map in the place of the district's own; `null` for the district's own. */
  readonly basemap: BasemapSource | null;
  readonly frameAncestors: string;
}

/** The whole service as one function of a request. */
export function createApp({ context, routes, siteFiles, basemap, frameAncestors }: AppParts) {
  const app = new Hono<{ Bindings: Partial<HttpBindings> }>();
  const headers = Object.entries(securityHeaders(frameAncestors));

  app.use(async (request, next) => {
    await next();
    for (const [name, value] of headers) request.res.headers.set(name, value);
    if (request.req.header('x-forwarded-proto') === 'https') {
      request.res.headers.set('strict-transport-security', STRICT_TRANSPORT_SECURITY);
    }
  });
  app.use(refuseForeignWrites);
  for (const route of routes) {
    for (const path of toPaths(route)) {
      app.on(route.endpoint.method, path, (request) => answerAs(route, request, context));
    }
  }
  app.all(`${API_ROOT}/*`, (request) => {
    throw methodOrAddress(routes, request);
  });
  app.get(`${BASEMAP_ROOT}/*`, async (request) => {
    const path = new URL(request.req.url).pathname.slice(BASEMAP_ROOT.length);
    return (await basemap?.answer(path, request)) ?? problemResponse(request, notFound(NOWHERE));
  });
  app.get('*', (request) => siteResponse(siteFiles, request));
  app.notFound((request) => problemResponse(request, notFound(NOWHERE)));
  app.onError((error, request) => problemResponse(request, toProblem(error, context.log)));
  return app;
}

const NOWHERE = { en: 'There is nothing at this address.', zh: '此地址不存在。' };

/** `/incidents/{id}` below the API root, as the router writes it; the root itself also without its slash. */
function toPaths({ endpoint: { path } }: Route): string[] {
  const full = `${API_ROOT}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  return path === '/' ? [API_ROOT, full] : [full];
}

function methodOrAddress(routes: readonly Route[], request: RequestContext): ProblemError {
  const { pathname } = new URL(request.req.url);
  const methods = routes.filter((route) => matches(route, pathname)).map(({ endpoint }) => endpoint.method);
  if (methods.length === 0) return notFound(NOWHERE);
  const allowed = [...new Set(methods)].join(', ');
  const sentences = { en: `Only ${allowed} is answered here.`, zh: `此地址只支持 ${allowed}。` };
  return new ProblemError(problem(405, 'method-not-allowed', sentences), { allow: allowed });
}

function matches({ endpoint: { path } }: Route, pathname: string): boolean {
  const pattern = path.replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${API_ROOT}${pattern}$`).test(pathname);
}

function problemResponse(request: RequestContext, { problem: body, headers }: ProblemError): Response {
  const { pathname } = new URL(request.req.url);
  return new Response(JSON.stringify({ ...body, instance: pathname }), {
    status: body.status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store', ...headers },
  });
}
