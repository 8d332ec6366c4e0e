import { LOCAL_OPERATOR } from '@/domain/access/principal';
import type { RequestContext } from '../endpoint/route';
import type { Caller } from './caller';

/** Finds out who sends requests. */
export interface Callers {
  readonly identify: (request: RequestContext) => Promise<Caller>;
}

const LOCAL: Caller = { principal: LOCAL_OPERATOR, knownBy: 'local' };

export function createCallers(): Callers {
  return { identify: () => Promise.resolve(LOCAL) };
}
