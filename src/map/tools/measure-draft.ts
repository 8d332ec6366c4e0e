import { geodesicMeters, ringSquareMeters } from '@/domain/geo/geodesic';
import type { LonLat } from '@/domain/geo/geodesic';

/** A line or ring being measured. */
export interface MeasureDraft {
  readonly points: readonly LonLat[];
  /** Where the pointer is; `null` while it is off the map or the line is done. */
  readonly at: LonLat | null;
  readonly isDone: boolean;
}

export type MeasureEvent =
  | { readonly kind: 'set' | 'hover'; readonly at: LonLat }
  | { readonly kind: 'leave' | 'undo' | 'finish' | 'clear' };

export const EMPTY_MEASURE: MeasureDraft = { points: [], at: null, isDone: false };

const SAME_PLACE_METERS = 0.05;

/** One step of measuring: points are set one by one; the first after the end begins anew. */
export function stepMeasure(draft: MeasureDraft, event: MeasureEvent): MeasureDraft {
  const { points, isDone } = draft;
  switch (event.kind) {
    case 'set':
      return { points: addPoint(isDone ? [] : points, event.at), at: event.at, isDone: false };
    case 'hover':
      return isDone ? draft : { ...draft, at: event.at };
    case 'leave':
      return { ...draft, at: null };
    case 'undo':
      return { points: points.slice(0, -1), at: null, isDone: false };
    case 'finish':
      return points.length < 2 ? draft : { points, at: null, isDone: true };
    case 'clear':
      return EMPTY_MEASURE;
  }
}

/** The second click of a double click adds nothing. */
function addPoint(points: readonly LonLat[], at: LonLat): readonly LonLat[] {
  const last = points.at(-1);
  return last && geodesicMeters(last, at) < SAME_PLACE_METERS ? points : [...points, at];
}

/** The corners with the one at the pointer. */
export function shownPoints({ points, at }: MeasureDraft): readonly LonLat[] {
  return at && points.length > 0 ? addPoint(points, at) : points;
}

export interface Measured {
  /** Length from the first corner to each, in meters; the first is 0. */
  readonly alongMeters: readonly number[];
  /** Length of the line, in meters. */
  readonly lengthMeters: number;
  /** Way round the ring, in meters. */
  readonly perimeterMeters: number;
  /** Area of the ring, in square meters; 0 below three corners. */
  readonly squareMeters: number;
}

/** Length, perimeter and area on the ellipsoid. */
export function measure(points: readonly LonLat[]): Measured {
  const alongMeters: number[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    alongMeters.push(before ? alongMeters[i - 1]! + geodesicMeters(before, point) : 0);
  });
  const lengthMeters = alongMeters.at(-1) ?? 0;
  const closing = points.length > 2 ? geodesicMeters(points.at(-1)!, points[0]!) : 0;
  return {
    alongMeters,
    lengthMeters,
    perimeterMeters: lengthMeters + closing,
    squareMeters: ringSquareMeters(points),
  };
}
