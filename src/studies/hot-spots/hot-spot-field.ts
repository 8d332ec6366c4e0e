import { empiricalBayesGlobal } from '@/analysis/empirical-bayes/empirical-bayes';
import type { SpatialWeights } from '@/analysis/contiguity/spatial-weights';
import { includeSelf, weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { DEFAULT_PERMUTATIONS, hotSpotMap, MIN_MEAN_FOR_NORMAL } from '@/analysis/gi-star/hot-spot-map';
import type { HotSpotInput } from '@/analysis/gi-star/hot-spot-map';
import { moranMap } from '@/analysis/local-moran/moran-map';
import type { RunControl } from '@/analysis/run-control';
import type { StudyCells } from '../study-cells';
import type { Exposure, HotSpotMark, HotSpotReason, HotSpotsResult } from './reference';

/** A field over cells, ready for a test. */
export interface HotSpotField {
  readonly counts: Float64Array;
  /** NaN where a cell has no exposure or is cut by the border. */
  readonly values: Float64Array;
  readonly measure: HotSpotsResult['measure'];
  readonly reasons: readonly (HotSpotReason | null)[];
}

/** Counts events by cell from `first` up to, not including, `end`. */
export function countByCell(
  cellOfRow: Int32Array,
  cells: number,
  { first, end }: { readonly first: number; readonly end: number },
): Float64Array {
  const counts = new Float64Array(cells);
  for (let row = first; row < end; row++) {
    const cell = cellOfRow[row]!;
    if (cell >= 0) counts[cell]!++;
  }
  return counts;
}

/** Regions differ in size, so rates are drawn toward the mean by Marshall's estimator; equal squares are compared as counted. */
export function buildField(cells: StudyCells, counts: Float64Array, exposure: Exposure): HotSpotField {
  if (cells.frame.kind === 'fishnet') {
    return {
      counts,
      values: counts.map((count, i) => (cells.isCut[i] ? NaN : count)),
      measure: 'count',
      reasons: Array.from(cells.isCut, (cut) => (cut ? 'cut' : null)),
    };
  }
  const perThousand = cells.residents.map((residents) => residents / 1000);
  const { rates, reasons } = empiricalBayesGlobal(
    counts,
    exposure === 'residents' ? perThousand : cells.squareKilometers,
  );
  return {
    counts,
    values: rates,
    measure: exposure === 'residents' ? 'per-thousand-residents' : 'per-square-kilometer',
    reasons,
  };
}

/** What a test of a field found; arrays have one entry a cell. */
export interface TestedField extends Pick<
  HotSpotsResult,
  'scores' | 'p' | 'adjustedP' | 'classes' | 'reasons' | 'global'
> {
  readonly inference: 'normal' | 'permutation';
  readonly permutations: number;
}

/** Gi* with the normal distribution, or with permutations where counts are sparse or cells few. */
export function testGiStar(
  { counts, values, reasons }: HotSpotField,
  neighbors: SpatialWeights,
  control: RunControl,
): TestedField {
  const known = counts.filter((_, i) => !Number.isNaN(values[i]));
  const mean = known.reduce((sum, count) => sum + count, 0) / known.length;
  const inference: HotSpotInput['inference'] = mean < MIN_MEAN_FOR_NORMAL ? 'permutation' : 'auto';
  const found = hotSpotMap({ values, weights: includeSelf(neighbors), inference }, control);
  return {
    scores: found.z,
    p: found.p,
    adjustedP: found.adjustedP,
    classes: found.classes,
    reasons: found.reasons.map((reason, i) => reasons[i] ?? reason),
    global: null,
    inference: found.inference,
    permutations: found.permutations,
  };
}

/** Local Moran's I over the cells that have a value. */
export function testMoran(
  { values, reasons }: HotSpotField,
  neighbors: SpatialWeights,
  control: RunControl,
): TestedField {
  const kept = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
  const found = moranMap(
    {
      values: Float64Array.from(kept, (i) => values[i]!),
      weights: weightsAmong(neighbors, kept),
      permutations: DEFAULT_PERMUTATIONS,
    },
    control,
  );
  const spread = (of: Float64Array): Float64Array => {
    const all = new Float64Array(values.length).fill(NaN);
    kept.forEach((cell, k) => (all[cell] = of[k]!));
    return all;
  };
  const classes = new Array<HotSpotMark | null>(values.length).fill(null);
  const why: (HotSpotReason | null)[] = [...reasons];
  kept.forEach((cell, k) => {
    classes[cell] = found.classes[k]!;
    why[cell] = found.reasons[k]!;
  });
  return {
    scores: spread(found.statistic),
    p: spread(found.p),
    adjustedP: spread(found.adjustedP),
    classes,
    reasons: why,
    global: found.global,
    inference: 'permutation',
    permutations: found.permutations,
  };
}

/** The links among some units, renumbered in their order. */
function weightsAmong({ offsets, neighbors }: SpatialWeights, kept: readonly number[]): SpatialWeights {
  const place = new Map(kept.map((unit, k) => [unit, k]));
  return weightsFromLists(
    kept.map((unit) =>
      Array.from(neighbors.subarray(offsets[unit], offsets[unit + 1])).flatMap((j) => place.get(j) ?? []),
    ),
  );
}
