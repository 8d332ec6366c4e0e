import { groundReach } from '@/analysis/pixel-density/ground-reach';
import {
  EN_62676_4_2015,
  pixelDensityAt,
  pixelDensityDistance,
} from '@/analysis/pixel-density/pixel-density';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-9, rel: 1e-9 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as Record<string, number>;
  const expected = oracleCase['expected'] as Record<string, unknown> & { distance: Record<string, number> };
  const lens = { fieldOfViewDegrees: input['hfov']!, widthPixels: input['width_px']! };
  for (const { id, pixelsPerMeter } of EN_62676_4_2015.levels) {
    comparison.number(id, pixelDensityDistance(lens, pixelsPerMeter), expected.distance[id], TOLERANCE);
  }
  comparison.number('density at 20 m', pixelDensityAt(lens, 20), expected['ppm_at_20m'], TOLERANCE);
  const mount = {
    heightMeters: input['height']!,
    tiltDownDegrees: input['tilt_down']!,
    verticalFieldOfViewDegrees: input['vfov']!,
  };
  const reach = groundReach(mount, input['target_height']!);
  comparison.number('near', reach.nearMeters, expected['near_ground'], TOLERANCE);
  comparison.number('far', reach.farMeters, expected['far_ground'], TOLERANCE);
};
