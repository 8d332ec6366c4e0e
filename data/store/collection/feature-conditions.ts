import type { Where } from '../where';
import type { QueryBox } from './page';

/** Conditions that a feature's own box meets a box. */
export function andMeetsBox(where: Where, [west, south, east, north]: QueryBox): void {
  where.and('south <= ? AND north >= ?', north, south);
  if (west <= east) where.and('west <= ? AND east >= ?', east, west);
  else where.and('east >= ? OR west <= ?', west, east);
}

/** Conditions that a point lies in a box, its edges included. */
export function andInBox(where: Where, [west, south, east, north]: QueryBox): void {
  where.and('latitude >= ? AND latitude <= ?', south, north);
  if (west <= east) where.and('longitude >= ? AND longitude <= ?', west, east);
  else where.and('longitude >= ? OR longitude <= ?', west, east);
}

/** Conditions on a column of instants; `orUnknown` also lets through what has no time, as OGC API Features wants. */
export function andInTime(
  where: Where,
  column: string,
  { start, end }: { readonly start: number; readonly end: number },
  orUnknown: boolean,
): void {
  const alternative = orUnknown ? ` OR ${column} IS NULL` : '';
  if (Number.isFinite(start)) where.and(`${column} >= ?${alternative}`, new Date(start));
  if (Number.isFinite(end)) where.and(`${column} <= ?${alternative}`, new Date(end));
}
