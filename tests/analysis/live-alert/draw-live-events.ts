import type { LiveEvents } from '@/analysis/live-alert/live-events';
import { buildRandom, type Random } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

export interface DrawnWorld {
  readonly seed: number;
  readonly firstDay: number;
  readonly days: number;
  /** Events a day of each unit. */
  readonly rates: readonly number[];
  /** Draws a count of a mean; Poisson by default. */
  readonly draw?: (random: Random, mean: number) => number;
  /** Events added to an hour of a unit. */
  readonly bursts?: readonly { readonly hour: number; readonly unit: number; readonly count: number }[];
}

/** Busy by day, quiet by night, slower at weekends; every event registered in its own hour. */
export function drawLiveEvents(world: DrawnWorld): LiveEvents {
  const { seed, firstDay, days, rates, draw = drawPoisson, bursts = [] } = world;
  const random = buildRandom(seed);
  const hours: number[] = [];
  const units: number[] = [];
  for (let hour = firstDay * 24; hour < (firstDay + days) * 24; hour++) {
    const rhythm = 1 + 0.8 * Math.sin((2 * Math.PI * ((hour % 24) - 9)) / 24);
    const weekend = (Math.floor(hour / 24) + 3) % 7 >= 5 ? 0.7 : 1;
    rates.forEach((rate, unit) => {
      const extra = bursts.find((burst) => burst.hour === hour && burst.unit === unit)?.count ?? 0;
      for (let i = draw(random, (rate / 24) * rhythm * weekend) + extra; i > 0; i--) {
        hours.push(hour);
        units.push(unit);
      }
    });
  }
  return {
    hours: Int32Array.from(hours),
    registeredHours: Int32Array.from(hours),
    units: Uint32Array.from(units),
  };
}
