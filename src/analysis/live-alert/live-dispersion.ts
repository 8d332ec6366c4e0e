import { pooledDispersion } from '../dispersion/dispersion';
import {
  BASELINE_HOURS,
  countBaseline,
  sumBlocks,
  type BaselineCounts,
  type Exclusion,
} from './baseline-counts';
import type { LiveModel, LiveModelInput } from './live-model';
import { expectedCount, type SlotModel } from './slot-model';

/** What is known of the baseline when the dispersion is estimated. */
export interface DispersionInput {
  readonly counts: BaselineCounts;
  readonly exclusion: Exclusion;
  /** Counts of the parent without excluded windows; NaN where the parent itself was an alert. */
  readonly parentHours: Float64Array;
  readonly slots: SlotModel;
  /** Part of the parent each unit is expected to have, shape `[unitCount]`. */
  readonly shares: Float64Array;
}

type Dispersions = Pick<LiveModel, 'parentDispersion' | 'unitDispersion'>;

const DAY = 24;

/**
 * Dispersion of the parent and of the units, pooled, by moments about their expectations.
 *
 * Estimated from daily counts, and from windows of the length judged where that is shorter: reports that come in batches
 * within the hour are lost in a day. The more dispersed of the two is taken.
 */
export function estimateDispersions(input: LiveModelInput, baseline: DispersionInput): Dispersions {
  const daily = input.windowHours === DAY ? baseline.counts : countBaseline({ ...input, windowHours: DAY });
  const byDay = dispersionsOver(input, baseline, { counts: daily, blockHours: DAY });
  if (input.windowHours >= DAY) return byDay;
  const byWindow = dispersionsOver(input, baseline, {
    counts: baseline.counts,
    blockHours: input.windowHours,
  });
  return {
    parentDispersion: moreDispersed(byDay.parentDispersion, byWindow.parentDispersion),
    unitDispersion: moreDispersed(byDay.unitDispersion, byWindow.unitDispersion),
  };
}

function moreDispersed(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

interface Blocks {
  readonly counts: BaselineCounts;
  readonly blockHours: number;
}

/** Over blocks of hours counted back from the end; blocks with an excluded window are left out. */
function dispersionsOver(
  { unitCount, endHour, windowHours }: LiveModelInput,
  { exclusion, parentHours, slots, shares }: DispersionInput,
  { counts, blockHours }: Blocks,
): Dispersions {
  const blocks = Math.floor(BASELINE_HOURS / blockHours);
  const parentCounts = sumBlocks(parentHours, blockHours);
  const parentExpected = parentCounts.map((count, block) =>
    Number.isNaN(count)
      ? NaN
      : expectedCount(slots, endHour - (block + 1) * blockHours, endHour - block * blockHours),
  );
  const unitCounts = new Float64Array(blocks * unitCount);
  for (const [key, count] of counts.byWindowAndUnit) if (key < unitCounts.length) unitCounts[key] = count;
  const unitExpected = unitCounts.map(
    (_, key) => parentExpected[Math.floor(key / unitCount)]! * shares[key % unitCount]!,
  );
  const blocksOf = (window: number): number[] => {
    const first = Math.floor((window * windowHours) / blockHours);
    const last = Math.floor(((window + 1) * windowHours - 1) / blockHours);
    return Array.from({ length: Math.min(last, blocks - 1) - first + 1 }, (_, i) => first + i);
  };
  for (const key of exclusion.units) {
    for (const block of blocksOf(Math.floor(key / unitCount)))
      unitExpected[block * unitCount + (key % unitCount)] = NaN;
  }
  return {
    parentDispersion: pooledDispersion(parentCounts, parentExpected),
    unitDispersion: pooledDispersion(unitCounts, unitExpected),
  };
}
