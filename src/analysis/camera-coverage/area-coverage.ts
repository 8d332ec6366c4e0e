import type { MultiPolygon } from '../polygon/polygon';
import { stackAreasInSteps } from '../polygon/stacked-areas';

/** What is to be covered: shapes in planar meters. */
export interface StudyArea {
  /** The district, a region, key places; parts that overlap count once. */
  readonly shapes: readonly MultiPolygon[];
  /** What is taken off: building footprints, water. */
  readonly without: readonly MultiPolygon[];
}

/** How much of an area is seen. */
export interface AreaCoverage {
  readonly areaSquareMeters: number;
  /** `atLeast[k]` square meters are seen by k or more cameras; `atLeast[0]` is the area. Never rises along the list. */
  readonly atLeast: readonly number[];
  /** Share seen by one camera at least; NaN where there is no area. */
  readonly coverageFraction: number;
}

/**
 * How much of an area is seen by at least one, two, three … cameras; exact but for the steps of the arcs.
 *
 * @param views   What each camera sees, from `viewshedShape`.
 * @param deepest Largest k told.
 */
export function areaCoverage(area: StudyArea, views: readonly MultiPolygon[], deepest = 3): AreaCoverage {
  const steps = areaCoverageInSteps(area, views, deepest);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `areaCoverage`, a strip of the area at a time. Yields the share done. */
export function* areaCoverageInSteps(
  area: StudyArea,
  views: readonly MultiPolygon[],
  deepest = 3,
): Generator<number, AreaCoverage, void> {
  const atLeast = new Float64Array(deepest + 1);
  yield* stackAreasInSteps(
    [area.shapes, area.without, views],
    (counts, squareMeters) => {
      if (counts[1]! > 0) return;
      const seenBy = Math.min(counts[2]!, deepest);
      for (let k = 0; k <= seenBy; k++) atLeast[k]! += squareMeters;
    },
    { within: 0 },
  );
  const areaSquareMeters = atLeast[0]!;
  return {
    areaSquareMeters,
    atLeast: Array.from(atLeast),
    coverageFraction: areaSquareMeters > 0 ? (atLeast[1] ?? 0) / areaSquareMeters : NaN,
  };
}
