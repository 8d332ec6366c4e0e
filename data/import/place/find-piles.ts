/** A place that suspiciously many rows share. */
export interface Pile {
  /** See `coordinateKey`. */
  readonly key: number;
  /** Rows on it, roughly: at most one in a few thousand too few. */
  readonly count: number;
}

const PILE_SHARE = 0.05;
const PILE_MIN_COUNT = 10;
const OUTLIER_SHARE = 0.01;
const OUTLIER_MIN_COUNT = 100;
const OUTLIER_RATIO = 20;
const TYPICAL_RANK = 10;

/**
 * Finds the places on which a geocoder put what it could not find.
 *
 * A place is a pile if at least 5 % of the placed rows (and 10 rows) stand on it, or if at least 1 % (and 100 rows) do
 * and that is 20 times as many as on the tenth busiest place: a busy corner has busy neighbors, a default has none.
 *
 * @param busiest Places with their counts, most often first.
 * @param placed  Rows with coordinates.
 */
export function findPiles(
  busiest: readonly (readonly [key: number, count: number])[],
  placed: number,
): Pile[] {
  const typical = Math.max(1, busiest[TYPICAL_RANK - 1]?.[1] ?? 1);
  return busiest
    .filter(
      ([, count]) =>
        (count >= placed * PILE_SHARE && count >= PILE_MIN_COUNT) ||
        (count >= placed * OUTLIER_SHARE && count >= OUTLIER_MIN_COUNT && count >= typical * OUTLIER_RATIO),
    )
    .map(([key, count]) => ({ key, count }));
}
