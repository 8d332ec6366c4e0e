import { offsetAt, type ZoneOffsets } from '@/domain/time/civil-time';

/** Whether events gather at one time of the day. */
export interface RayleighTest {
  readonly count: number;
  /** Length of the sum of unit vectors, 0 to count. */
  readonly resultant: number;
  /** Direction of the sum as hour of the day, 0 to 24; NaN without events or where the vectors cancel. */
  readonly meanHour: number;
  /** NaN without events. */
  readonly p: number;
}

const DAY_SECONDS = 86_400;

/**
 * Rayleigh test of uniform times of the day.
 *
 * @param times Epoch seconds UTC, known to the minute.
 *
 * It sees one peak only: two equal rush hours twelve hours apart cancel. Uneven exposure over the day is not corrected
 * for.
 *
 * @see Zar, J. H. (2010). Biostatistical Analysis, 27.4, for the approximation of p.
 */
export function rayleighTest(times: ArrayLike<number>, offsets: ZoneOffsets): RayleighTest {
  const n = times.length;
  let east = 0;
  let north = 0;
  for (let i = 0; i < n; i++) {
    const civil = times[i]! + offsetAt(offsets, times[i]!);
    const angle = (2 * Math.PI * (((civil % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS)) / DAY_SECONDS;
    east += Math.sin(angle);
    north += Math.cos(angle);
  }
  const resultant = Math.hypot(east, north);
  if (n === 0) return { count: 0, resultant: 0, meanHour: NaN, p: NaN };
  const turn = Math.atan2(east, north) / (2 * Math.PI);
  return {
    count: n,
    resultant,
    meanHour: resultant === 0 ? NaN : 24 * (turn - Math.floor(turn)),
    p: Math.exp(Math.sqrt(1 + 4 * n + 4 * (n * n - resultant * resultant)) - (1 + 2 * n)),
  };
}
