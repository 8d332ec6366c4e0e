/** A table of weights: rows are classes, columns clusters; `weights[row * columns + column]`. */
export interface ContingencyTable {
  readonly rows: number;
  readonly columns: number;
  /** Areas, residents, incidents …, none negative; shape `[rows * columns]`. */
  readonly weights: ArrayLike<number>;
}

/** How far two partitions agree, each figure 0 to 1. */
export interface VMeasure {
  /** 1 where each cluster lies in one class. */
  readonly homogeneity: number;
  /** 1 where each class lies in one cluster. */
  readonly completeness: number;
  /** Harmonic mean of both; 0 where both are 0. */
  readonly vMeasure: number;
}

/**
 * Homogeneity, completeness and V-measure of two partitions, from what they have in common.
 *
 * Homogeneity 1 with completeness below says that the clusters refine the classes; both low says that they cross. Where one
 * partition has a single part, it cannot be missed: its measure is 1.
 *
 * @returns `null` where nothing is in common: the total is 0.
 * @throws {RangeError} If the table has another size than stated, or a weight is negative or not finite.
 * @see Rosenberg, A. & Hirschberg, J. (2007). V-Measure. EMNLP-CoNLL 2007, 410-420; for maps: Nowosad, J. & Stepinski, T. F.
 *      (2018). Int. J. Geographical Information Science 32(12), 2386-2409.
 */
export function vMeasure(table: ContingencyTable): VMeasure | null {
  const { rowSums, columnSums, total } = marginsOf(table);
  if (total === 0) return null;
  const joint = entropy(table.weights, total);
  const ofClasses = entropy(rowSums, total);
  const ofClusters = entropy(columnSums, total);
  const homogeneity = shareExplained(joint - ofClusters, ofClasses);
  const completeness = shareExplained(joint - ofClasses, ofClusters);
  const sum = homogeneity + completeness;
  return { homogeneity, completeness, vMeasure: sum === 0 ? 0 : (2 * homogeneity * completeness) / sum };
}

/** 1 - conditional entropy / entropy. */
function shareExplained(conditional: number, whole: number): number {
  if (whole === 0) return 1;
  const share = 1 - conditional / whole;
  // What is left of a difference of equal entropies is rounding.
  return Math.abs(share) < 1e-13 ? 0 : Math.min(1, Math.max(0, share));
}

function entropy(weights: ArrayLike<number>, total: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const share = weights[i]! / total;
    if (share > 0) sum -= share * Math.log(share);
  }
  return sum;
}

function marginsOf({ rows, columns, weights }: ContingencyTable) {
  if (weights.length !== rows * columns)
    throw new RangeError(`a table of ${rows} by ${columns} needs ${rows * columns} weights`);
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`weight ${i} is ${weight}`);
    rowSums[Math.floor(i / columns)]! += weight;
    columnSums[i % columns]! += weight;
    total += weight;
  }
  return { rowSums, columnSums, total };
}

/**
 * Adjusted Rand index of two labelings: the share of pairs on which they agree, 0 at chance and 1 where they are the same.
 *
 * @param table Counts of things; sums of areas have no pairs.
 * @returns `null` for fewer than two things.
 * @throws {RangeError} As `vMeasure`.
 * @see Hubert, L. & Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193-218.
 */
export function adjustedRandIndex(table: ContingencyTable): number | null {
  const { rowSums, columnSums, total } = marginsOf(table);
  if (total < 2) return null;
  const both = pairsOf(table.weights);
  const inRows = pairsOf(rowSums);
  const inColumns = pairsOf(columnSums);
  const byChance = (inRows * inColumns) / ((total * (total - 1)) / 2);
  const most = (inRows + inColumns) / 2;
  return most === byChance ? 1 : (both - byChance) / (most - byChance);
}

function pairsOf(counts: ArrayLike<number>): number {
  let pairs = 0;
  for (let i = 0; i < counts.length; i++) pairs += (counts[i]! * (counts[i]! - 1)) / 2;
  return pairs;
}
