/** Kinds of development of a hot or cold spot, as ArcGIS Pro names them. */
export const EMERGING_KINDS = [
  'new',
  'consecutive',
  'intensifying',
  'persistent',
  'diminishing',
  'sporadic',
  'oscillating',
  'historical',
] as const;
export type EmergingKind = (typeof EMERGING_KINDS)[number];

/** One of 17 categories: eight kinds of hot spot, eight of cold spot, or none. */
export type EmergingCategory = `${EmergingKind}-hot` | `${EmergingKind}-cold` | 'none';

/** What a cell's series of bins says. */
export interface EmergingSeries {
  /** Per step, oldest first: 1 significantly hot, -1 significantly cold, 0 neither. */
  readonly states: ArrayLike<number>;
  /** Mann-Kendall on the cell's Gi* z-scores; NaN where all are equal counts as no trend. */
  readonly trendZ: number;
  readonly trendP: number;
  /** Level at which a trend counts as significant; 0.05 where left out. */
  readonly alpha?: number;
}

/**
 * Category of an emerging hot spot.
 *
 * The published rules overlap and give no precedence. The order here: at least 90 % hot and the last bin hot, by trend
 * intensifying, diminishing or persistent; at least 90 % but the last not hot, historical; otherwise the last bin must be
 * hot: with any cold bin oscillating, alone new, in one unbroken run consecutive, else sporadic. Hot is decided first, then
 * cold by the mirror image.
 *
 * @see ArcGIS Pro documentation, "How Emerging Hot Spot Analysis works".
 */
export function classifyEmerging(series: EmergingSeries): EmergingCategory {
  const hot = kindOf(series, 1);
  if (hot) return `${hot}-hot`;
  const cold = kindOf(series, -1);
  return cold ? `${cold}-cold` : 'none';
}

function kindOf({ states, trendZ, trendP, alpha = 0.05 }: EmergingSeries, side: 1 | -1): EmergingKind | null {
  const { count, finalRun, opposite } = summarize(states, side);
  const last = finalRun > 0;
  // In whole numbers: 0.9 n has no exact double.
  if (count > 0 && 10 * count >= 9 * states.length) {
    if (!last) return 'historical';
    const direction = trendP < alpha ? Math.sign(side * trendZ) : 0;
    if (direction > 0) return 'intensifying';
    return direction < 0 ? 'diminishing' : 'persistent';
  }
  if (!last) return null;
  if (opposite) return 'oscillating';
  if (count === 1) return 'new';
  return finalRun === count ? 'consecutive' : 'sporadic';
}

/** Bins of a side, how many of them end the series without a gap, and whether any bin is of the other side. */
function summarize(states: ArrayLike<number>, side: 1 | -1) {
  let count = 0;
  let finalRun = 0;
  let opposite = false;
  for (let t = 0; t < states.length; t++) {
    if (states[t] === side) {
      count++;
      finalRun++;
    } else {
      finalRun = 0;
      if (states[t] === -side) opposite = true;
    }
  }
  return { count, finalRun, opposite };
}
