import type { StudyRows } from '../study-rows';

/** Places this close count as one: finer than that positions are not known. */
export const PLACE_METERS = 10;

/** Whatever follows within a day is the same event told again. */
export const SAME_EVENT_SECONDS = 86_400;

/** Rows of one class at one place, one after another. */
export interface PlaceHistory {
  readonly category: number;
  /** Ascending, so ordered by time. */
  readonly rows: readonly number[];
}

/** Sorts rows by place (a lattice of ten meters) and class. */
export function groupByPlace(rows: StudyRows, picked: Uint32Array): readonly PlaceHistory[] {
  const histories = new Map<string, { category: number; rows: number[] }>();
  for (const row of picked) {
    const column = Math.round(rows.x[row]! / PLACE_METERS);
    const line = Math.round(rows.y[row]! / PLACE_METERS);
    const category = rows.category[row]!;
    const key = `${column} ${line} ${category}`;
    const history = histories.get(key);
    if (history) history.rows.push(row);
    else histories.set(key, { category, rows: [row] });
  }
  return [...histories.values()];
}

/**
 * Counts the incidents of a span, and how many of them came after another of their class at their place: more than a day,
 * at most so many days later. It looks back only, so that the newest incidents are judged as fairly as the oldest.
 */
export function countRecurrences(
  { reportedAt }: StudyRows,
  histories: readonly PlaceHistory[],
  { fromSeconds, toSeconds, days }: { fromSeconds: number; toSeconds: number; days: number },
): { readonly incidents: number; readonly recurred: number } {
  let incidents = 0;
  let recurred = 0;
  for (const { rows } of histories) {
    for (let i = 0; i < rows.length; i++) {
      const at = reportedAt[rows[i]!]!;
      if (at < fromSeconds || at >= toSeconds) continue;
      incidents++;
      let j = i - 1;
      while (j >= 0 && at - reportedAt[rows[j]!]! <= SAME_EVENT_SECONDS) j--;
      if (j >= 0 && at - reportedAt[rows[j]!]! <= days * 86_400) recurred++;
    }
  }
  return { incidents, recurred };
}

/** The rows of a history within a span, those told again within a day left out. */
export function separateEvents(
  { reportedAt }: StudyRows,
  { rows }: PlaceHistory,
  { fromSeconds, toSeconds }: { fromSeconds: number; toSeconds: number },
): readonly number[] {
  const events: number[] = [];
  for (const row of rows) {
    const at = reportedAt[row]!;
    if (at < fromSeconds || at >= toSeconds) continue;
    const last = events.at(-1);
    if (last === undefined || at - reportedAt[last]! > SAME_EVENT_SECONDS) events.push(row);
  }
  return events;
}
