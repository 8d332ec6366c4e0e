import { isSightBlocked, shadowOfRoof, sightHeight } from '@/analysis/line-of-sight/line-of-sight';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-9, rel: 1e-12 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as Record<string, number>;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const heights = {
    cameraHeightMeters: input['camera_height']!,
    targetHeightMeters: input['target_height']!,
  };
  const distance = input['distance']!;
  const building = {
    fromMeters: input['building_from']!,
    toMeters: input['building_to']!,
    heightMeters: input['building_height']!,
  };
  const visible = expected['visible'] as boolean;
  comparison.exact('visible', !isSightBlocked(heights, distance, building), visible);
  const heightFrom = sightHeight(heights, distance, building.fromMeters);
  const heightTo = sightHeight(heights, distance, building.toMeters);
  comparison.number('height from', heightFrom, expected['sight_height_from'], TOLERANCE);
  comparison.number('height to', heightTo, expected['sight_height_to'], TOLERANCE);
  const shadow = shadowOfRoof(heights, building.heightMeters);
  const inShadow =
    distance >= building.fromMeters * shadow.fromFactor && distance <= building.toMeters * shadow.toFactor;
  comparison.exact('outside the shadow', !inShadow, visible);
};
