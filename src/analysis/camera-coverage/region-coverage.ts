import { boundsOf, type Bounds, type MultiPolygon } from '../polygon/polygon';
import { overlapAreas } from '../polygon/overlap-area';
import { indexShapes } from '../polygon/shape-index';
import { buildCheckpoint, type RunControl } from '../run-control';
import { areaCoverage, type AreaCoverage } from './area-coverage';

/**
 * Coverage of each region by itself.
 *
 * @param regions Planar meters, one shape each.
 * @param without What is taken off each: building footprints, water.
 * @param views   What each camera sees, from `viewshedShape`.
 * @throws `AbortError` where stopped.
 */
export function coverageByRegion(
  regions: readonly MultiPolygon[],
  without: readonly MultiPolygon[],
  views: readonly MultiPolygon[],
  control: RunControl = {},
): AreaCoverage[] {
  const checkpoint = buildCheckpoint(control);
  const nearViews = searcherFor(views);
  const nearWithout = searcherFor(without);
  const found = regions.map((region, i) => {
    checkpoint(i / regions.length);
    const bounds = boundsOf(region);
    const pick = (shapes: readonly MultiPolygon[], near: Searcher) => near(bounds).map((k) => shapes[k]!);
    return areaCoverage({ shapes: [region], without: pick(without, nearWithout) }, pick(views, nearViews));
  });
  checkpoint(1);
  return found;
}

/** A camera that looks onto ground where nobody should look. */
export interface SensitiveView {
  readonly camera: number;
  readonly place: number;
  readonly seenSquareMeters: number;
}

/** Smaller overlaps are rounding, square meters. */
const LEAST_SQUARE_METERS = 0.01;

/**
 * Cameras whose views reach into sensitive places: yards of homes, inside of schools. By camera, then place.
 *
 * @param views  What each camera sees, from `viewshedShape`.
 * @param places Planar meters.
 */
export function viewsIntoPlaces(
  views: readonly MultiPolygon[],
  places: readonly MultiPolygon[],
): SensitiveView[] {
  const near = searcherFor(places);
  return views.flatMap((view, camera) =>
    near(boundsOf(view)).flatMap((place) => {
      const seenSquareMeters = overlapAreas(view, places[place]!).intersection;
      return seenSquareMeters > LEAST_SQUARE_METERS ? [{ camera, place, seenSquareMeters }] : [];
    }),
  );
}

type Searcher = (bounds: Bounds) => number[];

/** Finds shapes by bounding box, ascending; shapes without a vertex lie nowhere. */
function searcherFor(shapes: readonly MultiPolygon[]): Searcher {
  const shaped = shapes.flatMap((shape, i) => (shape.length > 0 ? [i] : []));
  const tree = indexShapes(shaped.map((i) => shapes[i]!));
  return ({ west, south, east, north }) =>
    (tree?.search(west, south, east, north) ?? []).map((found) => shaped[found]!).sort((a, b) => a - b);
}
