import type { LocalizedText } from '@/domain/text/localized-text';

import type { Point, RoadClass } from '../../geography';

/** What an edge of the map is a piece of: a road, a track, a border that shows nowhere, or the rim of the world. */
export type LineClass = Exclude<RoadClass, 'metro'> | 'border' | 'rim';

/** A line of the city, as drawn on the map; its edges carry its id. */
export interface PlanLine {
  readonly id: number;
  readonly class: LineClass;
  readonly name: LocalizedText | null;
}

/** A line as it is planned: control points on the flat sheet. */
export interface DrawnLine {
  readonly key: string;
  readonly class: LineClass;
  readonly name: LocalizedText | null;
  /** `east,north` in kilometers, apart by spaces, as in an SVG `points` attribute. */
  readonly path: string;
  /** The path closes: its last point leads on to its first. */
  readonly isRing?: boolean;
}

/** Control points of a path, in meters. */
export function parsePath(path: string): Point[] {
  return path.split(' ').map((pair) => {
    const [east, north] = pair.split(',').map(Number);
    return [east! * 1000, north! * 1000];
  });
}
