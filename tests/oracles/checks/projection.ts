import {
  geodesicDistanceMeters,
  geodesicRingArea,
  type GeographicPosition,
} from '@/analysis/projection/geodesic';
import { projectPositions } from '@/analysis/projection/project-positions';
import {
  buildProjection,
  gaussKruger3,
  utm,
  type TransverseMercator,
} from '@/domain/geo/transverse-mercator';
import type { OracleCheck } from '../check-file';

const COORDINATE = { abs: 0.001 };
const RING_AREA = { rel: 1e-5 };
const DISTANCE = { rel: 1e-6, abs: 1e-6 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { lonlat?: GeographicPosition[]; ring?: GeographicPosition[] };
  const expected = oracleCase['expected'] as Record<string, never>;
  if (input.ring)
    comparison.number('area', geodesicRingArea(input.ring), expected['geodesic_area'], RING_AREA);
  input.lonlat?.forEach((position, i) => {
    const project = (definition: TransverseMercator) => {
      const { xs, ys } = projectPositions([position[0]], [position[1]], buildProjection(definition));
      return [xs[0]!, ys[0]!];
    };
    const utmDefinition = utm(position[0]);
    const gaussKruger = gaussKruger3(position[0]);
    comparison.exact(
      `utm_zone[${i}]`,
      (utmDefinition.centralMeridianDegrees + 183) / 6,
      expected['utm_zone']?.[i],
    );
    comparison.numbers(`utm[${i}]`, project(utmDefinition), expected['utm']![i], COORDINATE);
    comparison.exact(
      `meridian[${i}]`,
      gaussKruger.centralMeridianDegrees,
      expected['gk3_central_meridian']?.[i],
    );
    comparison.numbers(`gk3[${i}]`, project(gaussKruger), expected['gk3']![i], COORDINATE);
    const distances = input.lonlat!.map((other) => geodesicDistanceMeters(position, other));
    comparison.numbers(`distance[${i}]`, distances, expected['geodesic_distance']![i], DISTANCE);
  });
};
