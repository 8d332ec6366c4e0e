import { buildPointGrid } from '../point-grid/point-grid';
import type { MultiPolygon } from '../polygon/polygon';
import { assertKernel, kernelSupport, kernelValue, type Kernel } from './kernel';
import { buildKernelMass } from './kernel-mass';

/**
 * Events in planar meters; arrays have shape `[n]`. Coincident events count with multiplicity. Leave out those beyond the
 * window: they count too, and Diggle's correction would inflate them.
 */
export interface DensityEvents {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Severity or another weight; 1 each where left out. A weighted surface must be labeled as such. */
  readonly weights?: ArrayLike<number>;
}

/**
 * How the loss of mass beyond the border is made good: `none` biases down to a half at a straight edge; `uniform` divides
 * by the mass inside of the kernel at the place asked for; `diggle` divides each event by the mass inside of its own
 * kernel, which keeps the total.
 */
export const EDGE_CORRECTIONS = ['uniform', 'diggle', 'none'] as const;
export type EdgeCorrection = (typeof EDGE_CORRECTIONS)[number];

/** The border that the correction is for. */
export interface DensityWindow {
  readonly shape: MultiPolygon;
  readonly correction: EdgeCorrection;
}

/**
 * Kernel density at given places, exact: the Gaussian is not cut before it is too small for a double.
 *
 * @param xs     Places asked for, planar meters, shape `[q]`, inside the window or not.
 * @param ys     Shape `[q]`.
 * @param window Border and correction; none where left out.
 * @returns      Events (or weight) per square meter, shape `[q]`; times 1e6 per square kilometer. NaN where nothing of
 *               the kernel lies inside the window.
 * @throws {RangeError} If shapes differ or the bandwidth is not positive.
 *
 * @see Silverman, B. W. (1986). Density Estimation; Diggle, P. (1985). Applied Statistics 34, 138-147; Baddeley, A., Rubak,
 *      E. & Turner, R. (2015). Spatial Point Patterns, section 6.5.
 */
export function densityAtPoints(
  events: DensityEvents,
  kernel: Kernel,
  { xs, ys }: { readonly xs: ArrayLike<number>; readonly ys: ArrayLike<number> },
  window?: DensityWindow,
): Float64Array {
  assertKernel(kernel);
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} eastings but ${ys.length} northings`);
  const weights = correctedWeights(events, kernel, window);
  const support = kernelSupport(kernel);
  const grid = buildPointGrid(events.xs, events.ys, support / 2);
  const mass = window?.correction === 'uniform' ? buildKernelMass(window.shape, kernel) : null;
  return Float64Array.from({ length: xs.length }, (_, q) => {
    let sum = 0;
    grid.forEachWithin(xs[q]!, ys[q]!, support, (i, distance) => {
      sum += weights[i]! * kernelValue(kernel, distance * distance);
    });
    if (!mass) return sum;
    const inside = mass.at(xs[q]!, ys[q]!);
    return inside > 0 ? sum / inside : NaN;
  });
}

/**
 * Weights of the events, under Diggle's correction divided by the mass of their kernels inside the window. An event so far
 * outside that it has none weighs nothing.
 */
export function correctedWeights(
  events: DensityEvents,
  kernel: Kernel,
  window?: DensityWindow,
): Float64Array {
  const n = events.xs.length;
  if (events.ys.length !== n || (events.weights && events.weights.length !== n)) {
    throw new RangeError(`${n} events need as many northings and weights`);
  }
  const weights = new Float64Array(n).fill(1);
  if (events.weights) weights.set(events.weights);
  if (window?.correction !== 'diggle') return weights;
  const mass = buildKernelMass(window.shape, kernel);
  return weights.map((weight, i) => {
    const inside = mass.at(events.xs[i]!, events.ys[i]!);
    return inside > 0 ? weight / inside : 0;
  });
}
