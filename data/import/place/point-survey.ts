import { coordinateKey } from './coordinate-key';
import type { Crs } from './crs';
import { countHeavyHitters } from './heavy-hitters';

const SAMPLE_SIZE = 5000;
const REMEMBERED_PLACES = 4096;
const CELL_DEGREES = 0.005;
const CELL_METERS = 500;
const MAX_CELLS = 200_000;

/** A pair as it came, with what its row says about the region. */
export interface SampledPoint {
  readonly x: number;
  readonly y: number;
  /** Words by level, for the levels that the file has a column for. */
  readonly stated: Readonly<Record<string, string>>;
}

/** What all pairs of a file show together, in constant memory. */
export interface PointSurvey {
  readonly add: (x: number, y: number, stated: () => Readonly<Record<string, string>>) => void;
  readonly count: () => number;
  /** Pairs that the CRS can hold as they stand, and with their numbers exchanged. */
  readonly holding: () => { readonly straight: number; readonly exchanged: number };
  /** An even choice of up to 5,000. */
  readonly sample: () => readonly SampledPoint[];
  readonly busiest: () => [key: number, count: number][];
  /** Corners of the small squares that hold points, with the number of points, as they came. */
  readonly squares: () => {
    readonly x: number;
    readonly y: number;
    readonly count: number;
    readonly size: number;
  }[];
}

/** @param random Between 0 and 1, seeded by the caller. */
export function surveyPoints(crs: Crs, random: () => number): PointSurvey {
  const size = crs.unit === 'degree' ? CELL_DEGREES : CELL_METERS;
  const sample: SampledPoint[] = [];
  const places = countHeavyHitters(REMEMBERED_PLACES);
  const squares = new Map<number, number>();
  let count = 0;
  let straight = 0;
  let exchanged = 0;

  const choose = (x: number, y: number, stated: () => Readonly<Record<string, string>>): void => {
    const slot = sample.length < SAMPLE_SIZE ? sample.length : Math.floor(random() * count);
    if (slot < SAMPLE_SIZE) sample[slot] = { x, y, stated: stated() };
  };

  return {
    add: (x, y, stated) => {
      count++;
      if (crs.holds(x, y)) straight++;
      if (crs.holds(y, x)) exchanged++;
      choose(x, y, stated);
      places.add(coordinateKey(crs.unit, x, y));
      const square = Math.floor(x / size) * 2 ** 26 + Math.floor(y / size);
      const known = squares.get(square);
      if (known !== undefined || squares.size < MAX_CELLS) squares.set(square, (known ?? 0) + 1);
    },
    count: () => count,
    holding: () => ({ straight, exchanged }),
    sample: () => sample,
    busiest: places.top,
    squares: () =>
      [...squares].map(([square, points]) => {
        const column = Math.round(square / 2 ** 26);
        return { x: column * size, y: (square - column * 2 ** 26) * size, count: points, size };
      }),
  };
}
