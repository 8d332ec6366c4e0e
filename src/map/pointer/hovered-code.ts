import type { RegionCode } from '@/domain/region/region';
import type { MapHover } from '../map-events';
import type { PointableScene } from './resolve-hover';

/** The region to outline under the pointer: that of the finest level whose borders are shown. */
export function hoveredCode(
  { regionCodes }: Pick<MapHover, 'regionCodes'>,
  { input, outlineLevelId }: Pick<PointableScene, 'input' | 'outlineLevelId'>,
): RegionCode | null {
  const levels = new Map(input.district.regions.map(({ code, levelId }) => [code, levelId]));
  return regionCodes.find((code) => levels.get(code) === outlineLevelId) ?? null;
}
