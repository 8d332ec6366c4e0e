/**
 * Combines several risk scores by the mean of their ranks, so that no unit of measure outweighs another.
 *
 * @param scores Scores of the same cells, more is riskier; each of shape `[n]`, NaN where a method says nothing. Tied
 *               cells share their mean rank.
 * @returns      Mean rank of each cell over the methods that score it, 0 (least risk) to 1, shape `[n]`; NaN where none
 *               does.
 * @throws {RangeError} If the methods score different numbers of cells.
 */
export function averageRanks(scores: readonly Float64Array[]): Float64Array {
  const cells = scores[0]?.length ?? 0;
  const sums = new Float64Array(cells);
  const counts = new Float64Array(cells);
  for (const method of scores) {
    if (method.length !== cells) throw new RangeError(`${method.length} scores do not fit ${cells} cells`);
    toRelativeRanks(method).forEach((rank, cell) => {
      if (Number.isNaN(rank)) return;
      sums[cell]! += rank;
      counts[cell]! += 1;
    });
  }
  return sums.map((sum, cell) => (counts[cell]! > 0 ? sum / counts[cell]! : NaN));
}

/** Ranks scaled to 0 … 1; ties share their mean; a lone cell has rank 0.5. */
function toRelativeRanks(scores: Float64Array): Float64Array {
  const order = Uint32Array.from(scores, (_, i) => i)
    .filter((i) => !Number.isNaN(scores[i]!))
    .sort((a, b) => scores[a]! - scores[b]!);
  const ranks = new Float64Array(scores.length).fill(NaN);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++;
    const rank = order.length > 1 ? (from + to - 1) / 2 / (order.length - 1) : 0.5;
    for (let k = from; k < to; k++) ranks[order[k]!] = rank;
    from = to;
  }
  return ranks;
}
