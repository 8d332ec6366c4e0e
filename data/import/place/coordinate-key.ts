import type { Crs } from './crs';

const SECOND_RANGE = 2 ** 27;
/** About a meter either way. */
const STEPS_PER_DEGREE = 1e5;

/** One number for all pairs within about a meter of each other: the same place. */
export function coordinateKey(unit: Crs['unit'], x: number, y: number): number {
  const steps = unit === 'degree' ? STEPS_PER_DEGREE : 1;
  return Math.round(x * steps) * SECOND_RANGE + Math.round(y * steps);
}
