import { circleTurns, distanceAt } from './polar-line';

/** What bounds a piece of a view: the number of a building, or the circle of its near or far radius. */
export const CIRCLE = -1;

/**
 * A piece of what a view sees: all between two lines across an interval of directions. A line is straight where it is a
 * wall or the end of a shadow, and an arc where it is the near or far circle.
 */
export interface SightPiece {
  readonly from: number;
  readonly to: number;
  readonly near: SightLine;
  readonly far: SightLine;
}

/** One border of a piece. */
export interface SightLine {
  readonly startMeters: number;
  readonly endMeters: number;
  /** The building whose wall or shadow it is; `CIRCLE` for a radius of the view. */
  readonly building: number;
}

/** Distance of a border, `turn` radians into an interval of `width`. */
export function borderAt(line: SightLine, width: number, turn: number): number {
  return line.building === CIRCLE ? line.startMeters : distanceAt(line, width, turn);
}

/** Area between the camera and a border, square meters. */
export function areaWithin({ startMeters, endMeters, building }: SightLine, width: number): number {
  return (startMeters * endMeters * (building === CIRCLE ? width : Math.sin(width))) / 2;
}

/** The same piece without what lies nearer than a radius: nothing, itself, or parts of it. */
export function beyondRadius(piece: SightPiece, radiusMeters: number): SightPiece[] {
  const { from, to, far } = piece;
  if (far.building === CIRCLE) return far.startMeters > radiusMeters ? [piece] : [];
  const width = to - from;
  const turns = circleTurns(far, width, radiusMeters);
  const stops = [0, ...turns.sort((a, b) => a - b), width];
  return stops.slice(1).flatMap((end, i) => {
    const start = stops[i]!;
    if (end <= start || distanceAt(far, width, (start + end) / 2) <= radiusMeters) return [];
    return [partOf(piece, start, end)];
  });
}

/** The part of a piece between two turns into it. */
export function partOf({ from, to, near, far }: SightPiece, start: number, end: number): SightPiece {
  const width = to - from;
  const cut = (line: SightLine): SightLine => ({
    building: line.building,
    startMeters: borderAt(line, width, start),
    endMeters: borderAt(line, width, end),
  });
  return { from: from + start, to: from + end, near: cut(near), far: cut(far) };
}
