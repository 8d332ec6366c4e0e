import { decomposeStl, type StlDecomposition } from './stl';
import type { StlOptions } from './stl-parameters';

export interface NestedStlOptions extends Omit<StlOptions, 'period'> {
  /** Steps in the short and in the long season, such as 24 and 168 for hourly values. */
  readonly periods: readonly [short: number, long: number];
  /** How often both seasons are estimated, each with the other taken off. Default 2. */
  readonly rounds?: number;
}

/** A series with two seasons taken apart; the four parts add up to the series. */
export interface NestedStlDecomposition extends Pick<StlDecomposition, 'trend' | 'remainder' | 'weights'> {
  readonly shortSeason: Float64Array;
  readonly longSeason: Float64Array;
}

/**
 * Takes a series with a day and a week apart: STL for the short season, then for the long one in what is left, and again
 * with the other season taken off.
 *
 * @param values Equally spaced values without gaps, oldest first, shape `[n]`, n over two long periods.
 * @throws {RangeError} As `decomposeStl`.
 *
 * What a short and a long season have in common (a long season made of equal short ones) goes to the short one, since
 * that is taken off first.
 *
 * @see Bandara, K., Hyndman, R. J. & Bergmeir, C. (2021). MSTL: a seasonal-trend decomposition algorithm for time series
 *      with multiple seasonal patterns.
 */
export function decomposeNestedStl(
  values: Float64Array,
  { periods: [shortPeriod, longPeriod], rounds = 2, ...options }: NestedStlOptions,
): NestedStlDecomposition {
  let shortSeason = new Float64Array(values.length);
  let longSeason = new Float64Array(values.length);
  let last: StlDecomposition | null = null;
  for (let round = 0; round < Math.max(1, rounds); round++) {
    const withoutLong = values.map((value, i) => value - longSeason[i]!);
    shortSeason = decomposeStl(withoutLong, { ...options, period: shortPeriod }).seasonal.slice();
    const withoutShort = values.map((value, i) => value - shortSeason[i]!);
    last = decomposeStl(withoutShort, { ...options, period: longPeriod });
    longSeason = last.seasonal.slice();
  }
  const { trend, remainder, weights } = last!;
  return { shortSeason, longSeason, trend, remainder, weights };
}
