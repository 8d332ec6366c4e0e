/** What each candidate covers, in compressed sparse row form. */
export interface CoverSets {
  /** Row starts, shape `[n + 1]`: candidate `i` covers `elements[offsets[i] .. offsets[i + 1])`. */
  readonly offsets: Uint32Array;
  /** Numbers of the covered elements, each at most once in a row. */
  readonly elements: Uint32Array;
  /** Weight of each element, none negative, shape `[m]`. */
  readonly weights: Float64Array;
}

/**
 * Packs lists of covered elements; what a list names twice counts once.
 *
 * @throws {RangeError} If an element has no weight, or a weight is negative or not finite.
 */
export function packCoverSets(sets: readonly (readonly number[])[], weights: ArrayLike<number>): CoverSets {
  const packed = Float64Array.from(weights);
  if (!packed.every((weight) => weight >= 0 && weight < Infinity))
    throw new RangeError('weights of elements must be finite and not negative');
  const unique = sets.map((set) => [...new Set(set)]);
  const offsets = new Uint32Array(sets.length + 1);
  unique.forEach((set, i) => (offsets[i + 1] = offsets[i]! + set.length));
  const elements = Uint32Array.from(unique.flat());
  if (unique.flat().some((element) => !(element >= 0 && element < packed.length)))
    throw new RangeError(`a set names an element beyond the ${packed.length} weights`);
  return { offsets, elements, weights: packed };
}

/** Weight that a candidate covers and `covered` does not hold yet. */
export function gainOf(
  { offsets, elements, weights }: CoverSets,
  candidate: number,
  covered: Uint8Array,
): number {
  let gain = 0;
  for (let k = offsets[candidate]!; k < offsets[candidate + 1]!; k++) {
    if (!covered[elements[k]!]) gain += weights[elements[k]!]!;
  }
  return gain;
}
