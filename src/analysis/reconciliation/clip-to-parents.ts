/**
 * Makes reconciled forecasts of counts non-negative and keeps them adding up: from the top down, negative children
 * become 0 and the others are rescaled to their parent.
 *
 * @param values  Forecasts that add up, shape `[n]`.
 * @param parents Index of each series' parent, which comes before it; -1 for the top; shape `[n]`.
 * @returns       Shape `[n]`, from 0; the top is unchanged unless it was negative.
 * @throws {RangeError} If the shapes differ.
 */
export function clipToParents(values: Float64Array, parents: ArrayLike<number>): Float64Array {
  const n = values.length;
  if (parents.length !== n)
    throw new RangeError(`${n} forecasts and ${parents.length} parents do not fit together`);
  const clipped = values.map((value) => Math.max(0, value));
  const childSums = new Float64Array(n);
  for (let i = 0; i < n; i++) if (parents[i]! >= 0) childSums[parents[i]!]! += clipped[i]!;
  const result = clipped.slice();
  for (let i = 0; i < n; i++) {
    const parent = parents[i]!;
    if (parent < 0 || childSums[parent] === 0) continue;
    result[i] = (clipped[i]! * result[parent]!) / childSums[parent]!;
  }
  return result;
}
