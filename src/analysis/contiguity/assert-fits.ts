import type { SpatialWeights } from './spatial-weights';

/** Throws a `RangeError` unless the weights are for as many units as there are values. */
export function assertFits(values: ArrayLike<number>, { offsets }: SpatialWeights): void {
  if (offsets.length !== values.length + 1) {
    throw new RangeError(
      `the weights are for ${offsets.length - 1} units, but there are ${values.length} values`,
    );
  }
}
