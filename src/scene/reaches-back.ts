import type { Span } from './resolve-window';

const DAY_SECONDS = 86_400;
/** Of a period; where little happens, its first incident does not come on its first day. */
const LEEWAY = 0.05;

/**
 * Whether data go back to the beginning of a period: counts of one they only half cover compare with nothing.
 *
 * @param extent From the first incident on; `null` without any.
 */
export function reachesBack(extent: Span | null, { fromSeconds, toSeconds }: Span): boolean {
  if (extent === null) return false;
  return extent.fromSeconds <= fromSeconds + Math.max(DAY_SECONDS, LEEWAY * (toSeconds - fromSeconds));
}
