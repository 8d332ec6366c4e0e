/** Past weeks that say what is usual in a week. */
export interface ReferenceWeeks {
  /** Indices, ascending. */
  readonly weeks: readonly number[];
  /** Season of each: 0 for the season of the week judged, then 1 … of the others; all 0 where only that is used. */
  readonly seasons: readonly number[];
}

/** How far back a week is compared. */
export interface ReferenceOptions {
  readonly yearsBack: number;
  /** Weeks on both sides of the same week of earlier years. */
  readonly halfWindow: number;
  readonly weeksPerYear: number;
}

/** The same weeks of earlier years, as far as the record holds them; the rule of Farrington (1996). */
export function sameWeeks(
  week: number,
  { yearsBack, halfWindow, weeksPerYear }: ReferenceOptions,
): ReferenceWeeks {
  const weeks: number[] = [];
  for (let year = yearsBack; year >= 1; year--) {
    const center = week - year * weeksPerYear;
    for (let at = center - halfWindow; at <= center + halfWindow; at++) if (at >= 0) weeks.push(at);
  }
  return { weeks, seasons: weeks.map(() => 0) };
}

/**
 * All weeks of earlier years, the year split into seasons around the week judged; the newest weeks are left out, so that
 * an outbreak does not become its own standard. The rule of Noufaily (2013).
 *
 * @param seasonCount Seasons in a year, the one of the week judged among them; from 2.
 * @param guardWeeks  Newest weeks left out, beside the week itself.
 * @returns           `null` where the record does not reach back far enough.
 */
export function allWeeks(
  week: number,
  { yearsBack, halfWindow, weeksPerYear }: ReferenceOptions,
  seasonCount: number,
  guardWeeks: number,
): ReferenceWeeks | null {
  const first = week - yearsBack * weeksPerYear - halfWindow;
  if (first < 0) return null;
  const weeks: number[] = [];
  const seasons: number[] = [];
  for (let at = first; at < week - guardWeeks; at++) {
    weeks.push(at);
    seasons.push(seasonOf(at - first, { halfWindow, weeksPerYear, seasonCount }));
  }
  return { weeks, seasons };
}

/** Season at some weeks after the start of a window: the window itself is 0, the rest of the year is split evenly. */
function seasonOf(
  weeksSinceWindow: number,
  {
    halfWindow,
    weeksPerYear,
    seasonCount,
  }: { halfWindow: number; weeksPerYear: number; seasonCount: number },
): number {
  const window = 2 * halfWindow + 1;
  const position = weeksSinceWindow % weeksPerYear;
  if (position < window) return 0;
  const others = seasonCount - 1;
  const rest = weeksPerYear - window;
  const length = Math.floor(rest / others);
  const longer = rest % others;
  const beyond = position - window;
  // The first seasons are one week longer where the rest of the year does not divide evenly.
  return beyond < longer * (length + 1)
    ? 1 + Math.floor(beyond / (length + 1))
    : 1 + longer + Math.floor((beyond - longer * (length + 1)) / length);
}
