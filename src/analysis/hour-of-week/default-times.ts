import { offsetAt, type ZoneOffsets } from '@/domain/time/civil-time';

/** Shares of events at times that clerks and systems fill in; 0 to 1 each, NaN without events. */
export interface DefaultTimeShares {
  readonly midnight: number;
  readonly noon: number;
  /** On any full hour, midnight and noon counted too; by chance 1 in 60 where minutes are recorded. */
  readonly fullHour: number;
}

/** Measures how many events stand at 00:00, 12:00 and on full hours to the second: spikes there are artifacts. */
export function defaultTimeShares(times: ArrayLike<number>, offsets: ZoneOffsets): DefaultTimeShares {
  const n = times.length;
  let midnight = 0;
  let noon = 0;
  let fullHour = 0;
  for (let i = 0; i < n; i++) {
    const civil = times[i]! + offsetAt(offsets, times[i]!);
    const ofDay = ((civil % 86_400) + 86_400) % 86_400;
    if (ofDay % 3600 === 0) fullHour++;
    if (ofDay === 0) midnight++;
    if (ofDay === 43_200) noon++;
  }
  return { midnight: midnight / n, noon: noon / n, fullHour: fullHour / n };
}
