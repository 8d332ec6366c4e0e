import type { RequestContext } from '../endpoint/route';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i;

/** Whether only programs on the same machine reach an address that is listened on. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Network address a request came from; the last proxy's where it came through some. */
export function addressOf(request: RequestContext): string {
  return (request.env as Partial<RequestContext['env']> | undefined)?.incoming?.socket.remoteAddress ?? '';
}

/**
 * Whether somebody on this very machine asks: the connection comes from it, no proxy stands between, and the address
 * asked for is its own. A page elsewhere whose name was made to point here (DNS rebinding) asks for that name.
 */
export function isFromThisMachine(request: RequestContext): boolean {
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => request.req.header(name));
  const host = (request.req.header('host') ?? '').replace(/:\d+$/, '');
  return !isForwarded && isLoopback(host) && isLoopback(addressOf(request));
}
