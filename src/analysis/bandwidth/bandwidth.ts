import { nearestNeighborDistances, type PlanarPoints } from '../contiguity/distance-weights';
import { median } from '../mann-kendall/median';

/** Quartic support radius over Gaussian standard deviation at equal smoothing. */
export const QUARTIC_PER_GAUSSIAN = Math.sqrt(8);

/** Range of radii that suit a district, in meters. */
export const BANDWIDTH_LIMITS_METERS: readonly [low: number, high: number] = [100, 2000];

/** Scott's rule: Gaussian standard deviations in meters. */
export interface ScottBandwidth {
  /** By axis, sd n^(-1/6) with divisor n - 1. */
  readonly sigmaX: number;
  readonly sigmaY: number;
  /** One for both axes: their geometric mean, as spatstat's `bw.scott.iso`. */
  readonly sigma: number;
}

/** Scott's rule of thumb; NaN below two points. */
export function scottBandwidth({ xs, ys }: PlanarPoints): ScottBandwidth {
  const n = xs.length;
  const factor = n ** (-1 / 6);
  const sigmaX = Math.sqrt(squaredDeviations(xs) / (n - 1)) * factor;
  const sigmaY = Math.sqrt(squaredDeviations(ys) / (n - 1)) * factor;
  return { sigmaX, sigmaY, sigma: Math.sqrt(sigmaX * sigmaY) };
}

/** The search radius ArcGIS proposes, with what it is made of; meters. */
export interface SearchRadius {
  /** Root mean squared distance to the mean center. */
  readonly standardDistance: number;
  /** Median distance to the mean center. */
  readonly medianDistance: number;
  /** Support radius of the quartic kernel, 0.9 min(SD, sqrt(1 / ln 2) Dm) n^-0.2, not clamped. */
  readonly radius: number;
}

/** ArcGIS's rule for the quartic radius; NaN without points. It oversmooths patterns with several centers. */
export function searchRadius({ xs, ys }: PlanarPoints): SearchRadius {
  const n = xs.length;
  const meanX = meanOf(xs);
  const meanY = meanOf(ys);
  const standardDistance = Math.sqrt((squaredDeviations(xs) + squaredDeviations(ys)) / n);
  const distances = Float64Array.from({ length: n }, (_, i) => {
    const dx = xs[i]! - meanX;
    const dy = ys[i]! - meanY;
    return Math.sqrt(dx * dx + dy * dy);
  });
  const medianDistance = median(distances);
  const radius = 0.9 * Math.min(standardDistance, Math.sqrt(1 / Math.LN2) * medianDistance) * n ** -0.2;
  return { standardDistance, medianDistance, radius };
}

/** The default radius of a density map: ArcGIS's, kept within 100 m to 2 km; the lower limit where it is undefined. */
export function defaultRadiusMeters(points: PlanarPoints): number {
  const [low, high] = BANDWIDTH_LIMITS_METERS;
  const { radius } = searchRadius(points);
  return Number.isNaN(radius) ? low : Math.min(high, Math.max(low, radius));
}

/** Mean distance to the nearest other point, 0 for coincident ones counted; NaN below two points. */
export function meanNearestNeighborDistance(points: PlanarPoints): number {
  return meanOf(nearestNeighborDistances(points));
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function squaredDeviations(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2;
  return sum;
}
