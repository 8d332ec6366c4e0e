import { API_ROOT, type Endpoint } from '@/contract/endpoint';
import { ProblemError } from '../endpoint/problem-error';
import type { RequestContext, Route } from '../endpoint/route';
import type { ServiceContext } from '../service-context';
import type { AuditNote } from './audit-note';
import type { Caller } from './caller';
import { demand } from './demand';
import { addressOf } from './origin';

/**
 * Answers a request as whom it comes from: finds out who that is, lets through what they may do, and writes down what
 * they did. What is told to be done is in the audit log by then.
 *
 * @throws {ProblemError} 401 where nobody is signed in, 403 where they may not; it says who may.
 */
export async function answerAs(
  route: Route,
  request: RequestContext,
  context: ServiceContext,
): Promise<Response> {
  const { endpoint } = route;
  const caller = await context.callers.identify(request);
  const note: AuditNote = { userName: null, detail: null };
  const record = (outcome: 'done' | 'begun' | 'refused') =>
    context.audit.record({
      userName: note.userName ?? caller.principal.userName,
      role: caller.knownBy === null ? '' : caller.principal.role,
      action: endpoint.id,
      object: new URL(request.req.url).pathname.slice(API_ROOT.length),
      detail: note.detail ?? '',
      outcome,
      address: addressOf(request),
    });
  try {
    if (endpoint.access !== 'public') demand(caller, endpoint.access);
    if (takesLong(endpoint)) await record('begun');
    const response = await route.answer({ request, context: await contextOf(caller, context), caller, note });
    if (isNoted(endpoint, note)) await record('done');
    return forCaller(response, caller);
  } catch (error) {
    if (isRefusal(error) && (caller.knownBy !== null || note.userName !== null)) await record('refused');
    throw error;
  }
}

/** Who is bound to regions works with those alone. */
function contextOf(
  { principal, knownBy }: Caller,
  context: ServiceContext,
): Promise<ServiceContext> | ServiceContext {
  return knownBy === null || principal.scopeCodes === null
    ? context
    : context.scopes.contextFor(principal.scopeCodes);
}

/** What one caller was told is not given to the next by a cache; where there are no accounts, all are told the same. */
function forCaller(response: Response, { knownBy }: Caller): Response {
  if (knownBy === 'local') return response;
  const cacheControl = response.headers.get('cache-control');
  if (cacheControl !== null && cacheControl !== 'no-store') {
    response.headers.set('cache-control', 'private, no-cache');
  }
  response.headers.append('vary', 'cookie, authorization');
  return response;
}

/** What is told line by line goes on after the answer has begun. */
function takesLong({ method, answer }: Endpoint): boolean {
  return method !== 'GET' && answer.kind === 'json-lines';
}

function isNoted(endpoint: Endpoint, note: AuditNote): boolean {
  return (endpoint.method !== 'GET' && !takesLong(endpoint)) || note.detail !== null;
}

function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError && [401, 403, 429].includes(error.problem.status);
}
