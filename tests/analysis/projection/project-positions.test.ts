import { describe, expect, it } from 'vitest';
import { projectPositions } from '@/analysis/projection/project-positions';
import { geodesicDistanceMeters } from '@/analysis/projection/geodesic';
import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';

describe('projectPositions', () => {
  const projection = buildProjection(gaussKruger3(116.4));

  it('keeps distances within 0.05 % in a district', () => {
    const { xs, ys } = projectPositions([116.39, 116.45], [39.9, 39.96], projection);
    const planar = Math.hypot(xs[1]! - xs[0]!, ys[1]! - ys[0]!);
    expect(planar / geodesicDistanceMeters([116.39, 39.9], [116.45, 39.96])).toBeCloseTo(1, 3.4);
  });

  it('leaves unknown places unknown and refuses halves of pairs', () => {
    expect(projectPositions([NaN], [NaN], projection).xs[0]).toBeNaN();
    expect(() => projectPositions([1], [], projection)).toThrow(RangeError);
  });
});
