import type { SightHeights } from '../line-of-sight/line-of-sight';

/** One view of a camera over flat ground. */
export interface CameraView {
  /** Easting and northing, planar meters. */
  readonly x: number;
  readonly y: number;
  /** Of the optical axis, clockwise from grid north; any turn. Convert from true north by the meridian convergence first. */
  readonly azimuthDegrees: number;
  /** Full horizontal angle; 360 sees all round. */
  readonly fieldOfViewDegrees: number;
  /** Outer radius, meters. */
  readonly rangeMeters: number;
  /** Inner radius, meters: the blind zone below the camera. */
  readonly nearMeters: number;
  /** Where given, roofs that the sight lines pass over hide only what lies in their shadow; else every building blocks. */
  readonly heights?: SightHeights | null;
}

const FULL_TURN = 2 * Math.PI;

/** A full turn in degrees. */
export const FULL_TURN_DEGREES = 360;

/**
 * @throws {RangeError} If a figure of the view is missing or impossible.
 */
export function assertView(view: CameraView): void {
  const { x, y, azimuthDegrees, fieldOfViewDegrees, rangeMeters, nearMeters } = view;
  if (![x, y, azimuthDegrees].every(Number.isFinite))
    throw new RangeError('a view needs a place and an azimuth');
  if (!(fieldOfViewDegrees > 0 && fieldOfViewDegrees <= FULL_TURN_DEGREES))
    throw new RangeError(`a field of view is above 0 and at most 360 degrees, got ${fieldOfViewDegrees}`);
  if (!(rangeMeters >= 0 && Number.isFinite(rangeMeters)))
    throw new RangeError(`a range is finite and not negative, got ${rangeMeters}`);
  if (!(nearMeters >= 0)) throw new RangeError(`a near radius is not negative, got ${nearMeters}`);
}

/** Bearing of the left edge of the view in radians, and its full angle; bearings run clockwise from grid north. */
export function sectorOf(view: CameraView): { start: number; width: number } {
  const width = (view.fieldOfViewDegrees * Math.PI) / 180;
  return { start: (view.azimuthDegrees * Math.PI) / 180 - width / 2, width };
}

/** Turn clockwise from a bearing to the direction of an offset, in [0, 2 pi). */
export function turnFrom(start: number, dx: number, dy: number): number {
  const turn = (Math.atan2(dx, dy) - start) % FULL_TURN;
  return turn < 0 ? (turn + FULL_TURN) % FULL_TURN : turn;
}

/** Area of the view were there no building, square meters. */
export function nominalArea({ fieldOfViewDegrees, rangeMeters, nearMeters }: CameraView): number {
  const depth = rangeMeters ** 2 - Math.min(nearMeters, rangeMeters) ** 2;
  return (depth * fieldOfViewDegrees * Math.PI) / FULL_TURN_DEGREES;
}

/** Where a place lies against the sector of a view, buildings aside. */
export type SectorPlace = 'inside' | 'blind-zone' | 'out-of-range' | 'out-of-bearing';

/** Borders belong to the sector. Distance is told before bearing. */
export function placeInSector(view: CameraView, x: number, y: number): SectorPlace {
  const dx = x - view.x;
  const dy = y - view.y;
  const distance = Math.hypot(dx, dy);
  if (distance > view.rangeMeters) return 'out-of-range';
  const { start, width } = sectorOf(view);
  const turn = turnFrom(start, dx, dy);
  const aimed = turn <= width || view.fieldOfViewDegrees === FULL_TURN_DEGREES || distance === 0;
  if (!aimed) return 'out-of-bearing';
  return distance < view.nearMeters ? 'blind-zone' : 'inside';
}
