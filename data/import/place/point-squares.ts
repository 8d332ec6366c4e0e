import type { PointSquare } from '../regions/hull-level';
import type { PlaceDecision } from './decide-place';
import type { PointSurvey } from './point-survey';

/** Points on the edge of their square must lie well inside it. */
const MARGIN_SHARE = 0.1;

/** The squares of a survey on the ground, in degrees, WGS 84; those the CRS cannot hold are left out. */
export function toPointSquares(survey: PointSurvey, { crs, exchanged }: PlaceDecision): PointSquare[] {
  return survey.squares().flatMap(({ x, y, size, count }) => {
    const [first, second] = exchanged ? [y, x] : [x, y];
    if (!crs.holds(first, second) || !crs.holds(first + size, second + size)) return [];
    const margin = size * MARGIN_SHARE;
    const [west, south] = crs.toWgs84(first - margin, second - margin);
    const [east, north] = crs.toWgs84(first + size + margin, second + size + margin);
    return [{ west, south, east, north, count }];
  });
}
