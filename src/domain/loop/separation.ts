/**
 * Whether whoever found a matter on patrol also handled it (巡办分离: they should not be the same). No person is on
 * record, so it is read from the hand-over: `apart` where it was assigned to a unit that is named, `one-hand` where it
 * was completed without ever having been handed to anybody, `unknown` for all else.
 */
export type Separation = 'apart' | 'one-hand' | 'unknown';

/** What is on record of an order that patrol found. */
export interface PatrolledOrder {
  readonly isAssigned: boolean;
  /** Whether the unit that handles it is named. */
  readonly hasUnit: boolean;
  readonly isCompleted: boolean;
}

export function judgeSeparation({ isAssigned, hasUnit, isCompleted }: PatrolledOrder): Separation {
  if (isAssigned && hasUnit) return 'apart';
  return isCompleted && !isAssigned && !hasUnit ? 'one-hand' : 'unknown';
}
