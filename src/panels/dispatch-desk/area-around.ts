import { NO_FILTER } from '@/engine/filter/incident-filter';
import type { IncidentFilter } from '@/engine/filter/incident-filter';
import type { RegionTree } from '@/domain/region/region-tree';
import type { DispatchSubject } from '../dispatch-draft';

/** How far around a single place orders count as near. */
export const NEAR_METERS = 300;

const CORNERS = 32;
const METERS_OF_A_DEGREE = 111_320;

/** Incidents around the place a decision is about, or of its region, or all; `null` where neither place nor region is known. */
export function areaAround(
  { extent, regionCode, position }: DispatchSubject,
  tree: RegionTree,
): IncidentFilter | null {
  if (extent === 'whole') return NO_FILTER;
  if (extent === 'around' && position) return { ...NO_FILTER, lasso: circleAround(position, NEAR_METERS) };
  const region = regionCode === null ? undefined : tree.byCode.get(regionCode);
  if (!region) return null;
  const regions = { levelId: region.levelId, codes: [region.code], outside: false, unknown: false };
  return { ...NO_FILTER, regions };
}

/** Corners of a circle in degrees; true to a thousandth at this size. */
function circleAround([longitude, latitude]: readonly [number, number], radiusMeters: number) {
  const north = radiusMeters / METERS_OF_A_DEGREE;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: CORNERS }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [longitude + east * Math.cos(angle), latitude + north * Math.sin(angle)];
  });
}
