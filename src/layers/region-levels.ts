import type { District } from '@/domain/district/district';
import type { Region, RegionLevel } from '@/domain/region/region';
import { zoomForLength } from '@/domain/geo/web-mercator';

/** How many levels lie above one. */
export function levelDepth(levels: readonly RegionLevel[], levelId: string): number {
  let depth = 0;
  for (
    let level = find(levels, levelId);
    level && level.parentId !== null;
    level = find(levels, level.parentId)
  ) {
    if (++depth > levels.length) break;
  }
  return depth;
}

function find(levels: readonly RegionLevel[], id: string): RegionLevel | undefined {
  return levels.find((level) => level.id === id);
}

/** The regions of one level. */
export function regionsOfLevel(district: District, levelId: string): Region[] {
  return district.regions.filter((region) => region.levelId === levelId);
}

/**
 * The zoom at which a typical region of a level is so many pixels wide: levels are data, so their zooms follow from
 * how large their regions are.
 *
 * @returns `null` for a level without regions.
 */
export function zoomForRegionSize(district: District, levelId: string, pixels: number): number | null {
  const areas = regionsOfLevel(district, levelId)
    .map(({ areaSquareKilometers }) => areaSquareKilometers)
    .sort((a, b) => a - b);
  const median = areas[areas.length >> 1];
  if (median === undefined || median <= 0) return null;
  const latitude = (district.bbox[1] + district.bbox[3]) / 2;
  return zoomForLength(latitude, Math.sqrt(median) * 1000, pixels);
}
