import { bordersReference } from '@/studies/borders/reference';
import type { BorderPair, BordersResult } from '@/studies/borders/reference';
import { classBreaks, classOf } from '../class-breaks';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';

interface RankedBorder {
  readonly pair: BorderPair;
  /** Class by incidents per kilometer. */
  readonly rank: number;
}

export interface RankedBorders {
  readonly meters: number;
  readonly borders: readonly RankedBorder[];
  /** Lower bounds of the classes, incidents per kilometer. */
  readonly breaks: readonly number[];
  readonly most: number;
  /** Incidents at borders, and those of them between regions that touch in a corner alone, which are not drawn. */
  readonly incidents: number;
  readonly atCorners: number;
}

/** Borders by incidents per kilometer; `null` until the study has come. */
export function rankedBorders(input: LayerInput): RankedBorders | null {
  const result = studyResult(input, bordersReference);
  return result ? rank(result) : null;
}

const METERS = 1000;

const rank = memoizeLast(({ pairs, meters, near }: BordersResult): RankedBorders => {
  const measured = pairs.flatMap((pair) =>
    pair.lengthMeters === null ? [] : [{ pair, perKilometer: pair.incidents / (pair.lengthMeters / METERS) }],
  );
  const values = measured.map(({ perKilometer }) => perKilometer);
  const breaks = classBreaks(values, 'quantile');
  const drawn = measured.reduce((sum, { pair }) => sum + pair.incidents, 0);
  return {
    meters,
    borders: measured.map(({ pair, perKilometer }) => ({ pair, rank: classOf(perKilometer, breaks) })),
    breaks,
    most: values.reduce((most, value) => Math.max(most, value), 0),
    incidents: near.incidents,
    atCorners: near.incidents - drawn,
  };
});
