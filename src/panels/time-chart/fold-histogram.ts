import { civilToEpochSeconds } from '@/domain/time/civil-time';
import type { ZoneOffsets } from '@/domain/time/civil-time';

/** Counts by whole civil hours or days, from `firstUnit` since 1970-01-01 00:00. */
interface Histogram {
  readonly unit: 'hour' | 'day';
  readonly firstUnit: number;
  readonly counts: ArrayLike<number>;
}

const UNIT_SECONDS = { hour: 3600, day: 86_400 } as const;

/**
 * Folds hourly or daily counts into bins.
 *
 * @param edges Bin edges, epoch seconds UTC, ascending; each unit falls into the bin that holds its start.
 * @returns     One count for each bin.
 */
export function foldHistogram(
  histogram: Histogram,
  edges: readonly number[],
  offsets: ZoneOffsets,
): number[] {
  const bins = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  const { firstUnit, counts, unit } = histogram;
  let bin = 0;
  for (let i = 0; i < counts.length; i++) {
    const start = civilToEpochSeconds(offsets, (firstUnit + i) * UNIT_SECONDS[unit]);
    if (start < (edges[0] ?? 0)) continue;
    while (bin < bins.length && start >= edges[bin + 1]!) bin++;
    if (bin >= bins.length) break;
    bins[bin]! += counts[i]!;
  }
  return bins;
}
