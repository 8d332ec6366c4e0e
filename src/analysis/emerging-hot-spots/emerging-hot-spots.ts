import type { SpatialWeights } from '../contiguity/spatial-weights';
import { adjustPValues } from '../fdr/adjust-p-values';
import { mannKendall } from '../mann-kendall/mann-kendall';
import type { Reasons } from '../not-assessable';
import { buildCheckpoint, partOfRun, type RunControl } from '../run-control';
import { normalTwoSidedP } from '../special-functions/normal-distribution';
import { classifyEmerging, type EmergingCategory } from './classify-emerging';
import { spaceTimeGiStar, type Cube } from './space-time-gi-star';

/** Steps below which the trend behind a category means little. */
const RELIABLE_STEPS = 10;
/** Steps below which Mann-Kendall cannot become significant. */
const MIN_STEPS = 4;

/** Levels of the analysis. */
export interface EmergingOptions {
  /** A bin is hot or cold where its adjusted p is at most this. */
  readonly significance?: number;
  /** Level of the Mann-Kendall test. */
  readonly trendSignificance?: number;
  /** Gives cells without any event in any step no category, the default; else they are classified like all others. */
  readonly skipEmptyCells?: boolean;
}

/** Emerging hot spots of a cube of `[steps * cells]` bins. */
export interface EmergingHotSpots {
  /** Gi* per bin; the sparkline behind each category. NaN where undefined. */
  readonly z: Float64Array;
  /** Per bin, after Benjamini and Hochberg over all bins: 1 hot, -1 cold, 0 neither. */
  readonly states: Int8Array;
  /** Mann-Kendall on each cell's z-scores, shape `[cells]`; NaN where they are all equal. */
  readonly trendZ: Float64Array;
  readonly trendP: Float64Array;
  /** `null` where not assessable. */
  readonly categories: readonly (EmergingCategory | null)[];
  readonly reasons: Reasons;
  /** False below ten steps: then the trend means little, and the map must say so. */
  readonly trendReliable: boolean;
}

/**
 * Emerging hot spots: Gi* per bin, Benjamini-Hochberg over all bins, the trend of each cell's z-scores, one of 17
 * categories.
 *
 * @param cube    Counts.
 * @param weights Spatial neighbors, usually queen.
 * @returns       All categories `null` with `constant` where all bins are equal, with `too_few` below 4 steps; a cell without
 *                any event gets `no_exposure`.
 * @throws {RangeError} If the shapes do not fit.
 *
 * Cells empty in every step still count in mean, spread and as neighbors, as the map shows them empty.
 */
export function emergingHotSpots(
  cube: Cube,
  weights: SpatialWeights,
  { significance = 0.05, trendSignificance = 0.05, skipEmptyCells = true }: EmergingOptions = {},
  control: RunControl = {},
): EmergingHotSpots {
  const { cells, steps } = cube;
  const z = spaceTimeGiStar(cube, weights, partOfRun(control, 0, 0.5));
  const adjusted = adjustPValues(z.map(normalTwoSidedP));
  const states = Int8Array.from(z, (score, bin) => (adjusted[bin]! <= significance ? Math.sign(score) : 0));
  const trendZ = new Float64Array(cells).fill(NaN);
  const trendP = new Float64Array(cells).fill(NaN);
  const undefinedEverywhere = z.every((score) => Number.isNaN(score));
  const reasons: Reasons = Array.from({ length: cells }, (_, i) => {
    if (steps < MIN_STEPS) return 'too_few';
    if (undefinedEverywhere) return 'constant';
    return skipEmptyCells && isEmpty(cube, i) ? 'no_exposure' : null;
  });
  const series = new Float64Array(steps);
  const cellStates = new Int8Array(steps);
  const checkpoint = buildCheckpoint(partOfRun(control, 0.5, 1));
  const categories = reasons.map((reason, i) => {
    checkpoint(i / cells);
    for (let t = 0; t < steps; t++) {
      series[t] = roundForTies(z[t * cells + i]!);
      cellStates[t] = states[t * cells + i]!;
    }
    const trend = undefinedEverywhere ? { z: NaN, p: NaN } : mannKendall(series);
    trendZ[i] = trend.z;
    trendP[i] = trend.p;
    if (reason !== null) return null;
    return classifyEmerging({
      states: cellStates,
      trendZ: trend.z,
      trendP: trend.p,
      alpha: trendSignificance,
    });
  });
  checkpoint(1);
  return { z, states, trendZ, trendP, categories, reasons, trendReliable: steps >= RELIABLE_STEPS };
}

function isEmpty({ values, cells, steps }: Cube, cell: number): boolean {
  for (let t = 0; t < steps; t++) if (values[t * cells + cell] !== 0) return false;
  return true;
}

/** Equal counts give equal z up to rounding only; Mann-Kendall compares ties exactly. */
function roundForTies(z: number): number {
  return Math.round(z * 1e10) / 1e10;
}
