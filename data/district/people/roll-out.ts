import type { Unit } from '../geography';

/** How far a street's linked command platform has come (CC-13). */
export const ROLL_OUT_STATES = ['none', 'pilot', 'running'] as const;
export type RollOutState = (typeof ROLL_OUT_STATES)[number];

/** Names of the streets that run the platform and that have none; the rest try it out. */
const RUNNING = ['新澜', '云桥'];
const NONE = ['北岭', '柳浦'];

/** State of each street, in the order given: two running, two without, the others pilots. */
export function rollOutStates(streets: readonly Unit[]): RollOutState[] {
  const named = (names: readonly string[], street: Unit) =>
    names.some((name) => street.name.zh.startsWith(name));
  return streets.map((street) => {
    if (named(RUNNING, street)) return 'running';
    return named(NONE, street) ? 'none' : 'pilot';
  });
}
