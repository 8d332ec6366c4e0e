import { distanceAt } from './polar-line';
import { CIRCLE, type SightLine, type SightPiece } from './sight-piece';

/** A line gets imprecise toward half a turn: pieces are joined up to this width. */
const WIDEST_PIECE = Math.PI / 2;
const SAME_METERS = 1e-9;

/**
 * Two groups of pieces, each of one interval of directions, as one: where the second begins at the first's end and each of
 * its pieces goes on between the same two straight lines or arcs. `null` where they differ.
 */
export function joinGroups(before: readonly SightPiece[], after: readonly SightPiece[]): SightPiece[] | null {
  const [first] = before;
  const [second] = after;
  if (!first || !second || before.length !== after.length || first.to !== second.from) return null;
  const turn = first.to - first.from;
  const whole = second.to - first.from;
  if (whole > WIDEST_PIECE) return null;
  const goesOn = (a: SightLine, b: SightLine) => isSameLine(a, b, { turn, whole });
  if (!before.every(({ near, far }, i) => goesOn(near, after[i]!.near) && goesOn(far, after[i]!.far)))
    return null;
  return before.map(({ from, near, far }, i) => ({
    from,
    to: second.to,
    near: { ...near, endMeters: after[i]!.near.endMeters },
    far: { ...far, endMeters: after[i]!.far.endMeters },
  }));
}

function isSameLine(
  before: SightLine,
  after: SightLine,
  { turn, whole }: { readonly turn: number; readonly whole: number },
): boolean {
  if (before.building !== after.building || Math.abs(before.endMeters - after.startMeters) > SAME_METERS)
    return false;
  if (before.building === CIRCLE) return true;
  const between = distanceAt({ startMeters: before.startMeters, endMeters: after.endMeters }, whole, turn);
  return Math.abs(between - after.startMeters) <= SAME_METERS * after.startMeters;
}
