import { LEAVES } from '../catalog/categories';
import type { Random } from '../random';
import { type Rhythm, shareOfDay } from './rhythm';
import { drawPoisson, spread } from './sampling';
import type { Timeline } from './timeline';

/** How many incidents each bucket brings. */
export interface Schedule {
  /** Incidents by leaf, beside planted ones and duplicates. */
  readonly leafCounts: (bucketIndex: number) => Uint32Array;
  /** Repeated reports that incidents of the bucket draw after them. */
  readonly duplicateCount: (bucketIndex: number) => number;
}

interface Totals {
  /** All incidents wanted before the end. */
  readonly incidents: number;
  /** Of them planted, by bucket. */
  readonly planted: Uint32Array;
  /** Share of all incidents that are repeated reports. */
  readonly duplicateFraction: number;
}

/**
 * Spreads the wanted number over the buckets of the sample, exactly; later buckets go on at the same rate by chance.
 *
 * @throws {RangeError} If more incidents are planted than wanted.
 */
export function buildSchedule(timeline: Timeline, rhythm: Rhythm, totals: Totals, random: Random): Schedule {
  const { incidents, planted, duplicateFraction } = totals;
  const plantedTotal = planted.reduce((sum, count) => sum + count, 0);
  const duplicates = Math.round(incidents * duplicateFraction);
  const ordinary = incidents - duplicates - plantedTotal;
  if (ordinary < 0) {
    throw new RangeError(
      `${incidents} incidents are too few for the ${plantedTotal} planted ones; ask for more.`,
    );
  }
  const leafWeights = (index: number) => {
    const bucket = timeline.bucketAt(index);
    return rhythm
      .dayWeights(bucket.day)
      .map((weight, leaf) => weight * shareOfDay(LEAVES[leaf]!.hours, bucket));
  };
  const bucketWeights = Array.from({ length: timeline.historyCount }, (_, i) => sum(leafWeights(i)));
  const counts = spread(ordinary, bucketWeights, random.fork('ordinary'));
  const originals = counts.map((count, i) => count + planted[i]!);
  const duplicateCounts = spread(duplicates, originals, random.fork('duplicates'));
  const rate = ordinary / sum(bucketWeights);
  return {
    leafCounts: (index) => {
      const weights = leafWeights(index);
      const chance = random.fork(`bucket ${timeline.bucketAt(index).label}`);
      return spread(counts[index] ?? drawPoisson(rate * sum(weights), chance), weights, chance);
    },
    duplicateCount: (index) => {
      const chance = random.fork(`duplicates ${timeline.bucketAt(index).label}`);
      return (
        duplicateCounts[index] ?? drawPoisson(rate * sum(leafWeights(index)) * duplicateFraction, chance)
      );
    },
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
