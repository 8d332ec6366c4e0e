import { sectorOf, turnFrom } from './camera-view';
import { borderAt, type SightPiece } from './sight-piece';
import type { Viewshed } from './viewshed';

/**
 * Whether a place lies in what a camera sees. Its borders count as seen.
 *
 * @param x Easting, meters.
 * @param y Northing, meters.
 */
export function seesPoint({ view, pieces }: Viewshed, x: number, y: number): boolean {
  const dx = x - view.x;
  const dy = y - view.y;
  const distance = Math.hypot(dx, dy);
  if (distance > view.rangeMeters || distance < view.nearMeters || pieces.length === 0) return false;
  if (distance === 0) return true;
  const turn = turnFrom(sectorOf(view).start, dx, dy);
  for (let i = lastFrom(pieces, turn); i >= 0; i--) {
    const piece = pieces[i]!;
    if (piece.to < turn) return false;
    const width = piece.to - piece.from;
    const near = borderAt(piece.near, width, turn - piece.from);
    if (distance >= near && distance <= borderAt(piece.far, width, turn - piece.from)) return true;
  }
  return false;
}

/** Index of the last piece that begins at or before a turn; -1 where none does. */
function lastFrom(pieces: readonly SightPiece[], turn: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pieces[middle]!.from <= turn) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
