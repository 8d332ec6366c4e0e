import { nearestNeighborDistances, type PlanarPoints } from '../contiguity/distance-weights';
import { buildKernelMass } from '../kernel-density/kernel-mass';
import type { MultiPolygon } from '../polygon/polygon';
import { buildCheckpoint, type RunControl } from '../run-control';

const STEPS = 32;
const REFINEMENTS = 30;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Gaussian standard deviation that makes each point likeliest given all others (likelihood cross-validation).
 *
 * @param points Meters; above some 5 000 pass a random subset, for the cost is O(n^2) a trial.
 * @param window Border of the district, for the uniform edge correction; without it the result comes out too small, the
 *               more so the more points lie near the border.
 * @returns      Meters; NaN below three distinct points. Coincident points pull it down: merge geocoding piles before.
 *
 * The best of 33 values between the smallest distance and half the largest, then refined by golden section. For points
 * without any pattern the likelihood is nearly flat and the result means little.
 *
 * @see Loader, C. (1999). Local Regression and Likelihood, section 5.3; Baddeley, Rubak & Turner (2015), section 6.5.
 */
export function likelihoodBandwidth(
  points: PlanarPoints,
  window?: MultiPolygon,
  control: RunControl = {},
): number {
  const n = points.xs.length;
  const positive = nearestNeighborDistances(points).filter((distance) => distance > 0);
  if (n < 3 || positive.length === 0) return NaN;
  const checkpoint = buildCheckpoint(control);
  const squares = squaredDistances(points);
  const low = Math.log(positive.reduce((a, b) => Math.min(a, b)));
  const high = Math.log(Math.sqrt(squares.reduce((a, b) => Math.max(a, b), 0)) / 2);
  const score = (logSigma: number) => {
    const sigma = Math.exp(logSigma);
    return (
      crossValidatedLogLikelihood(squares, n, sigma) - (window ? logMassInside(points, window, sigma) : 0)
    );
  };
  let best = low;
  let bestScore = -Infinity;
  for (let step = 0; step <= STEPS; step++) {
    checkpoint(step / (STEPS + REFINEMENTS));
    const at = low + ((high - low) * step) / STEPS;
    const value = score(at);
    if (value > bestScore) [best, bestScore] = [at, value];
  }
  const width = (high - low) / STEPS;
  let left = best - width;
  let right = best + width;
  for (let i = 0; i < REFINEMENTS; i++) {
    checkpoint((STEPS + i) / (STEPS + REFINEMENTS));
    const a = right - GOLDEN * (right - left);
    const b = left + GOLDEN * (right - left);
    if (score(a) >= score(b)) right = b;
    else left = a;
  }
  checkpoint(1);
  return Math.exp((left + right) / 2);
}

/** Sum over all points of the log of their kernel's mass inside the window. */
function logMassInside({ xs, ys }: PlanarPoints, window: MultiPolygon, sigma: number): number {
  const mass = buildKernelMass(window, { kind: 'gaussian', scaleMeters: sigma });
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += Math.log(mass.at(xs[i]!, ys[i]!));
  return sum;
}

/** Squared distances of all pairs i > j, at i (i - 1) / 2 + j. */
function squaredDistances({ xs, ys }: PlanarPoints): Float64Array {
  const n = xs.length;
  const squares = new Float64Array((n * (n - 1)) / 2);
  let k = 0;
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) squares[k++] = (xs[i]! - xs[j]!) ** 2 + (ys[i]! - ys[j]!) ** 2;
  }
  return squares;
}

function crossValidatedLogLikelihood(squares: Float64Array, n: number, sigma: number): number {
  const densities = new Float64Array(n);
  const scale = -1 / (2 * sigma * sigma);
  let k = 0;
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const weight = Math.exp(squares[k++]! * scale);
      densities[i]! += weight;
      densities[j]! += weight;
    }
  }
  return densities.reduce((sum, density) => sum + Math.log(density), -2 * n * Math.log(sigma));
}
