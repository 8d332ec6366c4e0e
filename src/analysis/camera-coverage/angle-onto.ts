import { circleTurns, distanceAt } from '../visibility/polar-line';
import { CIRCLE, type SightPiece } from '../visibility/sight-piece';
import type { Viewshed } from '../visibility/viewshed';

/** How much of a view's angle ends at walls of some buildings. */
export interface AngleOnto {
  /** Of the full angle of the view, 0 to 1. */
  readonly fraction: number;
  /** The building that takes most of it; `null` where none does. */
  readonly building: number | null;
  /** Distance of the nearest of these walls, meters; NaN without one. */
  readonly nearestMeters: number;
}

/**
 * The share of a view's directions in which it ends at a wall of one of some buildings within a distance: where it would
 * look at their windows.
 *
 * @param isOne Which buildings.
 */
export function angleOnto(
  { view, pieces }: Viewshed,
  isOne: (building: number) => boolean,
  withinMeters: number,
): AngleOnto {
  const turns = new Map<number, number>();
  let nearestMeters = Number.NaN;
  for (const piece of pieces) {
    const { building } = piece.far;
    if (building === CIRCLE || !isOne(building)) continue;
    const turn = turnWithin(piece, withinMeters);
    if (turn <= 0) continue;
    turns.set(building, (turns.get(building) ?? 0) + turn);
    const least = Math.min(piece.far.startMeters, piece.far.endMeters);
    nearestMeters = nearestMeters <= least ? nearestMeters : least;
  }
  const [first] = [...turns].sort((a, b) => b[1] - a[1]);
  const total = [...turns.values()].reduce((sum, turn) => sum + turn, 0);
  return {
    fraction: total / ((view.fieldOfViewDegrees * Math.PI) / 180),
    building: first?.[0] ?? null,
    nearestMeters,
  };
}

/** The part of a piece's turn in which its far border is no farther than a distance, radians. */
function turnWithin({ from, to, far }: SightPiece, withinMeters: number): number {
  const width = to - from;
  const stops = [0, ...circleTurns(far, width, withinMeters).sort((a, b) => a - b), width];
  return stops.slice(1).reduce((sum, end, i) => {
    const start = stops[i]!;
    return distanceAt(far, width, (start + end) / 2) <= withinMeters ? sum + end - start : sum;
  }, 0);
}
