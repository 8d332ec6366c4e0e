import type { Incident } from './incident';
import { STAMPS } from './stamps';
import type { Stamp } from './stamps';

/** How one stamp of the chain stands. */
export type StampStanding =
  /** It is there. */
  | 'done'
  /** It is absent although a later one is there. */
  | 'missing'
  /** The order waits for it now. */
  | 'waiting'
  /** It lies ahead. */
  | 'ahead'
  /** It is not asked of this order. */
  | 'not-applicable';

export interface ChainStep {
  readonly stamp: Stamp;
  readonly standing: StampStanding;
  /** Epoch milliseconds, UTC; `null` unless done. */
  readonly at: number | null;
  /** Seconds since the stamp before that is there; `null` for the first, and where it would be negative. */
  readonly sinceBeforeSeconds: number | null;
}

/** The nine stamps of an incident with how each stands; a void or suspended order waits for nothing. */
export function toStampChain(incident: Incident): ChainStep[] {
  const { stamps, state, callBackApplicable } = incident;
  const lastDone = STAMPS.findLastIndex((stamp) => stamps[stamp] !== null);
  const idle = state === 'void' || state === 'suspended' || state === 'unknown';
  let before: number | null = null;
  let waitingFound = false;

  return STAMPS.map((stamp, index) => {
    const at = stamps[stamp];
    if (at !== null) {
      const seconds: number | null = before === null ? null : Math.round((at - before) / 1000);
      before = at;
      return {
        stamp,
        standing: 'done',
        at,
        sinceBeforeSeconds: seconds !== null && seconds >= 0 ? seconds : null,
      };
    }
    const absent = (standing: StampStanding): ChainStep => ({
      stamp,
      standing,
      at: null,
      sinceBeforeSeconds: null,
    });
    if (stamp === 'calledBackAt' && !callBackApplicable) return absent('not-applicable');
    if (index < lastDone) return absent('missing');
    if (idle || waitingFound) return absent('ahead');
    waitingFound = true;
    return absent('waiting');
  });
}
