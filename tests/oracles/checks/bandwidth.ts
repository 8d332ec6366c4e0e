import { meanNearestNeighborDistance, scottBandwidth, searchRadius } from '@/analysis/bandwidth/bandwidth';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-9, rel: 1e-9 };

/**
 * `bw_ppl` is for information: it depends on a window that is not among the inputs. `scott_isotropic` holds spatstat's geometric
 * mean of the axes.
 */
export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { points: [number, number][] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const points = { xs: input.points.map(([x]) => x), ys: input.points.map(([, y]) => y) };
  const scott = scottBandwidth(points);
  const radius = searchRadius(points);
  comparison.numbers('scott_xy', [scott.sigmaX, scott.sigmaY], expected['scott_xy'], TOLERANCE);
  comparison.number('scott_isotropic', scott.sigma, expected['scott_isotropic'], TOLERANCE);
  comparison.number(
    'standard distance',
    radius.standardDistance,
    expected['arcgis_standard_distance'],
    TOLERANCE,
  );
  comparison.number('median distance', radius.medianDistance, expected['arcgis_median_distance'], TOLERANCE);
  comparison.number('search radius', radius.radius, expected['arcgis_search_radius'], TOLERANCE);
  comparison.number(
    'mean nearest',
    meanNearestNeighborDistance(points),
    expected['mean_nn_distance'],
    TOLERANCE,
  );
};
