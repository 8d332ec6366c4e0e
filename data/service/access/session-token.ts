import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@/domain/access/role';
import type { RequestContext } from '../endpoint/route';

const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;
export const TOKEN_LIFE_MILLISECONDS = 366 * DAY_MILLISECONDS;

/** How long a session lives without being used, and at most. A wall runs for weeks with nobody near it. */
export function sessionLife(role: Role): { readonly idle: number; readonly longest: number } {
  return role === 'wall'
    ? { idle: 30 * DAY_MILLISECONDS, longest: 366 * DAY_MILLISECONDS }
    : { idle: 12 * HOUR_MILLISECONDS, longest: 7 * DAY_MILLISECONDS };
}

/** 256 bits that nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database cannot act by it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const COOKIE = 'geju_session';

/** The token a request carries, in its `Authorization` header or its cookie; `null` where it carries none. */
export function tokenOf(request: RequestContext): string | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.req.header('authorization') ?? '');
  if (bearer) return bearer[1]!;
  const cookies = (request.req.header('cookie') ?? '').split(';').map((cookie) => cookie.trim().split('='));
  return cookies.find(([name]) => name === COOKIE)?.[1] ?? null;
}

/** Sets the cookie of a session, or takes it out. No script can read it, and no other site can have it sent. */
export function sessionCookie(request: RequestContext, token: string | null, lifeMilliseconds = 0): string {
  const isSecure = request.req.header('x-forwarded-proto') === 'https';
  const parts = [
    `${COOKIE}=${token ?? ''}`,
    'Path=/',
    `Max-Age=${token === null ? 0 : Math.floor(lifeMilliseconds / 1000)}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
  ];
  return parts.join('; ');
}
