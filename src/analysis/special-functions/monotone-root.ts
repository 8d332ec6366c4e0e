/** A point of an increasing function: its value and its slope. */
export interface Evaluation {
  readonly value: number;
  readonly slope: number;
}

/**
 * Root of an increasing function by Newton steps held inside a bracket that shrinks, with bisection where a step leaves
 * it.
 *
 * @param evaluate Value and slope at a point; values may be -Infinity or Infinity far from the root.
 * @param start    First guess, finite.
 * @returns        The root to the last bits Newton's method can give, about 1e-15 relative or absolute.
 */
export function solveIncreasing(evaluate: (at: number) => Evaluation, start: number): number {
  let low = -Infinity;
  let high = Infinity;
  let at = start;
  let width = 1;
  for (let i = 0; i < 200; i++) {
    const { value, slope } = evaluate(at);
    if (value === 0) return at;
    if (value < 0) low = at;
    else high = at;
    let next = at - value / slope;
    if (!(next > low && next < high)) {
      if (low === -Infinity) next = at - width;
      else if (high === Infinity) next = at + width;
      else next = low + (high - low) / 2;
      width *= 2;
    }
    if (Math.abs(next - at) <= 4e-16 * Math.max(1, Math.abs(next)) || next === low || next === high)
      return next;
    at = next;
  }
  return at;
}
