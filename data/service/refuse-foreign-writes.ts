import type { MiddlewareHandler } from 'hono';
import { problem, ProblemError } from './endpoint/problem-error';

/**
 * A page of another origin may not write here through its visitor's browser: browsers name the origin on every
 * request that writes. Programs that are no browser name none and pass.
 */
export const refuseForeignWrites: MiddlewareHandler = async (request, next) => {
  const { method } = request.req;
  const origin = request.req.header('origin');
  if (
    method !== 'GET' &&
    method !== 'HEAD' &&
    origin !== undefined &&
    !isOwn(origin, request.req.header('host'))
  ) {
    throw new ProblemError(
      problem(403, 'foreign-origin', {
        en: 'Pages of another origin may not write here.',
        zh: '不接受来自其他站点页面的写入请求。',
      }),
    );
  }
  await next();
};

function isOwn(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
