import { rowStandardize, type SpatialWeights } from '../contiguity/spatial-weights';
import { adjustPValues } from '../fdr/adjust-p-values';
import type { Reasons } from '../not-assessable';
import { DEFAULT_SEED } from '../random/random';
import type { RunControl } from '../run-control';
import { globalMoran, type GlobalAutocorrelation } from './global-autocorrelation';
import { localMoran, type MoranQuadrant } from './local-moran';
import { localMoranPermutation } from './local-moran-permutation';

/** A field to be searched for clusters and outliers. */
export interface MoranMapInput {
  /** One value per unit, shape `[n]`, all finite. */
  readonly values: Float64Array;
  /** Neighborhoods without the unit itself; row-standardized here. */
  readonly weights: SpatialWeights;
  readonly inference?: 'permutation' | 'normal';
  readonly permutations?: number;
  readonly seed?: number;
  /** Level after adjustment; 0.05 where left out. */
  readonly significance?: number;
}

/** A map of clusters and outliers; arrays have shape `[n]`, NaN or `null` where not assessable. */
export interface MoranMap {
  readonly statistic: Float64Array;
  readonly p: Float64Array;
  /** After Benjamini and Hochberg over the units assessed. */
  readonly adjustedP: Float64Array;
  readonly classes: readonly (MoranQuadrant | 'none' | null)[];
  readonly reasons: Reasons;
  /** `null` where undefined. */
  readonly global: GlobalAutocorrelation | null;
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Local Moran's I with p-values, adjustment and classes, and the global figure beside it.
 *
 * @throws {RangeError} If the weights do not fit; `AbortError` where stopped.
 */
export function moranMap(input: MoranMapInput, control: RunControl = {}): MoranMap {
  const {
    values,
    inference = 'permutation',
    permutations = 999,
    seed = DEFAULT_SEED,
    significance = 0.05,
  } = input;
  const weights = rowStandardize(input.weights);
  const local = localMoran(values, weights);
  const p =
    inference === 'normal'
      ? local.p
      : localMoranPermutation(values, weights, { permutations, seed }, control).p;
  const adjustedP = adjustPValues(p);
  return {
    statistic: local.statistic,
    p,
    adjustedP,
    classes: local.quadrants.map((quadrant, i) => {
      if (quadrant === null || Number.isNaN(adjustedP[i])) return null;
      return adjustedP[i]! <= significance ? quadrant : 'none';
    }),
    reasons: local.reasons,
    global: globalMoran(values, weights),
    permutations: inference === 'normal' ? 0 : permutations,
    seed,
  };
}
