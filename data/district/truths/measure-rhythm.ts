import { weekdayOfDay } from '@/domain/time/civil-time';

import { dayOf, dayTypeOf } from '../catalog/calendar';
import { LEAVES } from '../catalog/categories';
import type { Rhythm } from '../incidents/rhythm';
import type { Timeline } from '../incidents/timeline';
import type { Truths } from './truths';

/** The rhythm that ordinary incidents are expected to show, averaged over the days of the sample. */
export function measureRhythm(rhythm: Rhythm, { startsAt, endsAt }: Timeline): Truths['rhythm'] {
  const weekdays = new Means(7);
  const months = new Means(12);
  const holidays = new Means(1);
  const all = new Means(1);
  for (let day = dayOf(startsAt); day < dayOf(endsAt); day++) {
    const weight = rhythm.expectedWeights(day).reduce((sum, of) => sum + of, 0);
    all.add(0, weight);
    months.add(new Date(day * 86_400_000).getUTCMonth(), weight);
    if (dayTypeOf(day) === 'holiday') holidays.add(0, weight);
    else weekdays.add(weekdayOfDay(day), weight);
  }
  const mean = all.mean(0) ?? 1;
  const factor = (value: number | null) => (value === null ? 1 : Math.round((value / mean) * 1000) / 1000);
  return {
    weekdayFactors: weekdays.all().map(factor),
    monthFactors: months.all().map(factor),
    holidayFactor: factor(holidays.mean(0)),
    seasons: LEAVES.map(({ code, season }) => ({ categoryCode: code, ...season })),
  };
}

class Means {
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  constructor(size: number) {
    this.#sums = new Float64Array(size);
    this.#counts = new Float64Array(size);
  }

  add(slot: number, value: number): void {
    this.#sums[slot]! += value;
    this.#counts[slot]!++;
  }

  mean(slot: number): number | null {
    return this.#counts[slot]! === 0 ? null : this.#sums[slot]! / this.#counts[slot]!;
  }

  all(): (number | null)[] {
    return Array.from(this.#sums, (_, slot) => this.mean(slot));
  }
}
