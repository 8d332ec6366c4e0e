/** 看得见 × 管得了: the four ways a place can stand, best first. */
export const QUADRANTS = ['both', 'managed-not-seen', 'seen-not-managed', 'neither'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Shares from 0 to 1 at which a place counts as seen and as managed. */
export interface QuadrantLimits {
  readonly seen: number;
  readonly managed: number;
}

/**
 * How much of a place is seen: what cameras have in view, and of the rest what the administration finds itself.
 *
 * @param cameraShare Share of the ground in view of a camera; `null` where cameras are not known.
 * @param activeShare Share of reports found by patrol, video or sensors; `null` without reports.
 * @returns           `null` where neither is known.
 *
 * Takes the two as independent: what cameras see and what patrols find overlap in truth, so this is an upper estimate.
 */
export function seenShare(cameraShare: number | null, activeShare: number | null): number | null {
  if (cameraShare === null) return activeShare;
  if (activeShare === null) return cameraShare;
  return 1 - (1 - cameraShare) * (1 - activeShare);
}

/** Which quadrant a place stands in; `null` where one of the two is not known. */
export function judgeQuadrant(
  seen: number | null,
  managed: number | null,
  limits: QuadrantLimits,
): Quadrant | null {
  if (seen === null || managed === null) return null;
  const isSeen = seen >= limits.seen;
  const isManaged = managed >= limits.managed;
  if (isSeen && isManaged) return 'both';
  if (isSeen) return 'seen-not-managed';
  return isManaged ? 'managed-not-seen' : 'neither';
}
