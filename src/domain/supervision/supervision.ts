import type { Leader } from './leader';

/** How hard a unit is pressed to act, in rising order: a reminder, a supervision, and word to its leader. */
export const SUPERVISION_KINDS = ['remind', 'supervise', 'escalate'] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

/** What somebody demands of a unit about one order. */
export interface SupervisionDemand {
  readonly incidentId: number;
  readonly kind: SupervisionKind;
  /** Unit that is to act; `null` for the command centre. */
  readonly unitCode: string | null;
  readonly reason: string;
  /** Whom it is brought to; `null` but for word to a leader. */
  readonly leader: Leader | null;
}

/** A demand on record: written once, never changed. */
export interface Supervision extends SupervisionDemand {
  readonly id: string;
  /** Epoch milliseconds, UTC. */
  readonly at: number;
  /** Name of who made it. */
  readonly by: string;
}
