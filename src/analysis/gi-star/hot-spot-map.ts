import type { SpatialWeights } from '../contiguity/spatial-weights';
import { adjustPValues } from '../fdr/adjust-p-values';
import type { Reasons } from '../not-assessable';
import { DEFAULT_SEED } from '../random/random';
import type { RunControl } from '../run-control';
import { normalTwoSidedP } from '../special-functions/normal-distribution';
import { getisOrdGiStar, populationMoments } from './getis-ord-gi-star';
import { giStarPermutationP } from './gi-star-permutation';
import { classifyHotSpot, type HotSpotClass } from './hot-spot-class';

/** Where p comes from; `auto` takes the normal distribution unless units are few or counts sparse. */
export type GiStarInference = 'auto' | 'normal' | 'permutation';

/** Below this many units the normal distribution is not trusted. */
export const MIN_UNITS_FOR_NORMAL = 30;
/** Below this mean count it is not either. */
export const MIN_MEAN_FOR_NORMAL = 1;
/** Enough for adjusted values at 1 % over some hundred units. */
export const DEFAULT_PERMUTATIONS = 9_999;

/** A field to be searched for hot and cold spots. */
export interface HotSpotInput {
  /** One value per unit, shape `[n]`; NaN for a unit without exposure. */
  readonly values: Float64Array;
  /** Neighborhoods, each unit included in its own (`includeSelf`). */
  readonly weights: SpatialWeights;
  readonly inference?: GiStarInference;
  readonly permutations?: number;
  readonly seed?: number;
}

/** A map of hot and cold spots; arrays have shape `[n]`, NaN or `null` where not assessable. */
export interface HotSpotMap {
  readonly z: Float64Array;
  /** Two-sided, not adjusted: for tooltips only. */
  readonly p: Float64Array;
  /** After Benjamini and Hochberg over the units assessed. */
  readonly adjustedP: Float64Array;
  readonly classes: readonly (HotSpotClass | null)[];
  readonly reasons: Reasons;
  readonly inference: 'normal' | 'permutation';
  /** Permutations made; 0 with the normal distribution. */
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Gi* with p-values, adjustment and classes.
 *
 * @throws {RangeError} If the weights do not fit; `AbortError` where stopped.
 */
export function hotSpotMap(input: HotSpotInput, control: RunControl = {}): HotSpotMap {
  const { values, weights, permutations = DEFAULT_PERMUTATIONS, seed = DEFAULT_SEED } = input;
  const { z, reasons } = getisOrdGiStar(values, weights);
  const inference = chooseInference(values, input.inference ?? 'auto');
  const p =
    inference === 'normal'
      ? z.map(normalTwoSidedP)
      : giStarPermutationP(values, weights, { permutations, seed }, control);
  const adjustedP = adjustPValues(p);
  return {
    z,
    p,
    adjustedP,
    classes: Array.from(z, (score, i) => classifyHotSpot(score, adjustedP[i]!)),
    reasons,
    inference,
    permutations: inference === 'normal' ? 0 : permutations,
    seed,
  };
}

function chooseInference(values: Float64Array, wanted: GiStarInference): 'normal' | 'permutation' {
  if (wanted !== 'auto') return wanted;
  const { count, mean } = populationMoments(values);
  const sparse =
    values.every((value) => Number.isNaN(value) || Number.isInteger(value)) && mean < MIN_MEAN_FOR_NORMAL;
  return count < MIN_UNITS_FOR_NORMAL || sparse ? 'permutation' : 'normal';
}
