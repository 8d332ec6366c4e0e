/** Where and how a simplex search runs. */
export interface NelderMeadOptions {
  /** First guess, shape `[d]`, d from 1. */
  readonly start: Float64Array;
  /** Edge of the first simplex along each axis. Default 0.5. */
  readonly step?: number;
  /** The search ends when the values at all corners agree to this share of the best. Default 1e-10. */
  readonly tolerance?: number;
  /** Default 200 for each dimension. */
  readonly maxEvaluations?: number;
  /**
   * Further searches from the best point found, each with a fresh simplex, until one gains no more than the tolerance.
   * Default 0.
   */
  readonly restarts?: number;
}

export interface NelderMeadResult {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

/** A corner of the simplex. */
interface Corner {
  readonly point: Float64Array;
  readonly value: number;
}

/**
 * Minimizes a function of a few variables without derivatives.
 *
 * @param objective Value to be made small; may be `Infinity` outside its domain, never NaN.
 * @returns         The best corner seen. A local minimum at best: no guarantee is given that it is the global one.
 * @see Nelder, J. A. & Mead, R. (1965). A simplex method for function minimization. Computer Journal 7, 308-313.
 */
export function minimizeNelderMead(
  objective: (point: Float64Array) => number,
  {
    start,
    step = 0.5,
    tolerance = 1e-10,
    maxEvaluations = 200 * start.length,
    restarts = 0,
  }: NelderMeadOptions,
): NelderMeadResult {
  let best: Corner = { point: start.slice(), value: objective(start) };
  let evaluations = 1;
  for (let run = 0; run <= restarts; run++) {
    // Alternating signs keep a fresh simplex from walking back the way the last one came.
    const found = searchFrom(best, run % 2 === 0 ? step : -step, { objective, tolerance, maxEvaluations });
    evaluations += found.evaluations;
    const settled = run > 0 && isFlat(found.corner.value, best.value, tolerance);
    best = found.corner;
    if (settled) break;
  }
  return { point: best.point, value: best.value, evaluations };
}

interface Search {
  readonly objective: (point: Float64Array) => number;
  readonly tolerance: number;
  readonly maxEvaluations: number;
}

function searchFrom(first: Corner, step: number, search: Search): { corner: Corner; evaluations: number } {
  const dimensions = first.point.length;
  let evaluations = 0;
  const evaluate = (point: Float64Array): Corner => {
    evaluations++;
    return { point, value: search.objective(point) };
  };
  const simplex = [first];
  for (let axis = 0; axis < dimensions; axis++) {
    const point = first.point.slice();
    point[axis]! += step;
    simplex.push(evaluate(point));
  }
  while (evaluations < search.maxEvaluations) {
    simplex.sort((a, b) => a.value - b.value);
    const worst = simplex[dimensions]!;
    if (isFlat(simplex[0]!.value, worst.value, search.tolerance)) {
      // Corners on opposite slopes can be level by chance: only a shrunken simplex that is no better is the end.
      const level = simplex[0]!.value;
      shrink(simplex, evaluate);
      simplex.sort((a, b) => a.value - b.value);
      if (isFlat(simplex[0]!.value, level, search.tolerance)) break;
      continue;
    }
    const center = centerOf(simplex, dimensions);
    const replacement = replaceWorst({ center, worst, simplex, evaluate });
    if (replacement) simplex[dimensions] = replacement;
    else shrink(simplex, evaluate);
  }
  simplex.sort((a, b) => a.value - b.value);
  return { corner: simplex[0]!, evaluations };
}

/** Draws all corners halfway to the best. */
function shrink(simplex: Corner[], evaluate: (point: Float64Array) => Corner): void {
  const best = simplex[0]!;
  for (let k = 1; k < simplex.length; k++) simplex[k] = evaluate(between(best.point, simplex[k]!.point, 0.5));
}

interface Move {
  readonly center: Float64Array;
  readonly worst: Corner;
  /** Sorted, best first. */
  readonly simplex: readonly Corner[];
  readonly evaluate: (point: Float64Array) => Corner;
}

/** The corner that takes the place of the worst; `null` where the simplex must shrink. */
function replaceWorst({ center, worst, simplex, evaluate }: Move): Corner | null {
  const reflected = evaluate(between(center, worst.point, -1));
  if (reflected.value < simplex[0]!.value) {
    const expanded = evaluate(between(center, worst.point, -2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < simplex[simplex.length - 2]!.value) return reflected;
  const outside = reflected.value < worst.value;
  const contracted = evaluate(between(center, worst.point, outside ? -0.5 : 0.5));
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
}

function isFlat(best: number, worst: number, tolerance: number): boolean {
  return Math.abs(worst - best) <= tolerance * (Math.abs(best) + Number.MIN_VALUE);
}

/** Center of all corners but the worst. */
function centerOf(simplex: readonly Corner[], dimensions: number): Float64Array {
  const center = new Float64Array(dimensions);
  for (let k = 0; k < dimensions; k++) {
    for (let axis = 0; axis < dimensions; axis++) center[axis]! += simplex[k]!.point[axis]! / dimensions;
  }
  return center;
}

/** The point at `from + share (to - from)`. */
function between(from: Float64Array, to: Float64Array, share: number): Float64Array {
  return from.map((value, axis) => value + share * (to[axis]! - value));
}
