import { judgeQuadrant, QUADRANTS, seenShare, type Quadrant } from '@/domain/loop/quadrant';
import type { ManagedRegion, SeenManagedResult } from '@/studies/seen-managed/reference';
import type { RegionSight } from '@/workers/coverage/coverage-results';

/** A region with both axes and where it stands. */
export interface SeenRegion extends ManagedRegion {
  /** Share of its ground in view of a camera; `null` where cameras are not known. */
  readonly cameraShare: number | null;
  readonly seen: number | null;
  readonly quadrant: Quadrant | null;
}

/** Why a region is not seen or not managed, by what weighs most. */
export type SeenReason = 'bounced' | 'without-unit' | 'late' | 'no-camera' | 'few-finds';

/** Joins what the study found with what cameras see, worst first. */
export function joinSight(
  { regions, seenLimit, managedLimit }: SeenManagedResult,
  sights: readonly Pick<RegionSight, 'code' | 'areaSquareMeters' | 'atLeast'>[],
): SeenRegion[] {
  const views = new Map(
    sights.map(({ code, areaSquareMeters, atLeast }) => [
      code,
      areaSquareMeters > 0 ? (atLeast[1] ?? 0) / areaSquareMeters : null,
    ]),
  );
  return regions
    .map((region) => {
      const cameraShare = views.get(region.code) ?? null;
      const seen = seenShare(cameraShare, region.activeShare);
      const limits = { seen: seenLimit, managed: managedLimit };
      return { ...region, cameraShare, seen, quadrant: judgeQuadrant(seen, region.managedShare, limits) };
    })
    .sort((a, b) => badness(b) - badness(a) || b.reports - a.reports);
}

function badness({ quadrant, seen, managedShare }: SeenRegion): number {
  if (quadrant === null) return -1;
  return QUADRANTS.indexOf(quadrant) * 2 + (1 - (seen ?? 1)) / 2 + (1 - (managedShare ?? 1)) / 2;
}

/** What a region lacks most; `null` where it lacks nothing, or where too little is known. */
export function reasonOf(region: SeenRegion): SeenReason | null {
  const { quadrant } = region;
  if (quadrant === null || quadrant === 'both') return null;
  return quadrant === 'managed-not-seen' ? whyUnseen(region) : whyUnmanaged(region);
}

function whyUnseen({ cameraShare, activeShare }: SeenRegion): SeenReason {
  return cameraShare !== null && cameraShare < (activeShare ?? 1) ? 'no-camera' : 'few-finds';
}

function whyUnmanaged({ bounced, withoutUnit, late }: SeenRegion): SeenReason {
  if (bounced > 0 && bounced >= Math.max(late, withoutUnit)) return 'bounced';
  return withoutUnit > late ? 'without-unit' : 'late';
}
