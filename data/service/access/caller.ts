import type { Session } from '@/contract/session';
import type { Principal } from '@/domain/access/principal';

/** Who sent a request, and how that is known. */
export interface Caller {
  readonly principal: Principal;
  /** `null` where nobody is signed in. */
  readonly knownBy: Session['knownBy'];
  /** Hash of the session's token; `null` where there is none. */
  readonly tokenHash: string | null;
}
