import { convex, featureCollection, point } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { LevelDraft } from './level-draft';

/** A square of ground with the number of points on it; corners in degrees, WGS 84. */
export interface PointSquare {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly count: number;
}

/** Level and code of the one region of a city without boundaries. */
const HULL_ID = 'area';

/** Points beyond this many times the middle range from its edge are strays. */
const STRAY_RANGES = 2;
const TAIL_SHARE = 0.005;
const LEAST_MARGIN_DEGREES = 0.02;

/**
 * One level with one region: the convex hull of the points, for a city that brings no boundaries. Strays far from all
 * others do not stretch it.
 *
 * @returns `null` where there are no points.
 */
export function hullLevel(squares: readonly PointSquare[], name: LocalizedText): LevelDraft | null {
  const near = withoutStrays(squares);
  const corners = near.flatMap(({ west, south, east, north }) => [
    point([west, south]),
    point([east, south]),
    point([east, north]),
    point([west, north]),
  ]);
  const hull = convex(featureCollection(corners));
  if (!hull) return null;
  const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: [hull.geometry.coordinates] };
  return {
    id: HULL_ID,
    name: { zh: '全域', en: 'Whole area' },
    statedParentId: undefined,
    regions: [
      {
        file: '',
        line: 0,
        code: HULL_ID,
        name,
        statedParent: null,
        population: null,
        households: null,
        shape,
      },
    ],
  };
}

/** Whether a level is only a hull, which gives way to real boundaries. */
export function isHullLevel({ id, regions }: LevelDraft): boolean {
  return id === HULL_ID && regions.length === 1 && regions[0]!.code === HULL_ID;
}

function withoutStrays(squares: readonly PointSquare[]): PointSquare[] {
  const [west, east] = reach(squares.map((square) => [square.west, square.count]));
  const [south, north] = reach(squares.map((square) => [square.south, square.count]));
  return squares.filter(
    (square) => square.west >= west && square.west <= east && square.south >= south && square.south <= north,
  );
}

/** The range of all but the outermost half percent, widened. */
function reach(values: readonly (readonly [value: number, count: number])[]): [number, number] {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (share: number): number => {
    let passed = 0;
    return sorted.find(([, count]) => (passed += count) > total * share)?.[0] ?? 0;
  };
  const low = at(TAIL_SHARE);
  const high = at(1 - TAIL_SHARE);
  const margin = Math.max((high - low) * STRAY_RANGES, LEAST_MARGIN_DEGREES);
  return [low - margin, high + margin];
}
