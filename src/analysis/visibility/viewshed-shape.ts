import type { MultiPolygon, Polygon } from '../polygon/polygon';
import { FULL_TURN_DEGREES, sectorOf } from './camera-view';
import { borderAt, CIRCLE, type SightLine, type SightPiece } from './sight-piece';
import type { Viewshed } from './viewshed';

/** Arcs are drawn in steps of at most this: the shape lacks 5e-5 of the area of a full circle. */
export const ARC_STEP_DEGREES = 1;

/** Pieces that follow each other around the camera without a break. */
type Chain = SightPiece[];
type Place = [x: number, y: number];

/** Turns that differ by rounding. */
const SAME_TURN = 1e-9;
const SAME_METERS = 1e-6;

/**
 * Outline of what a camera sees, in planar meters. Its polygons do not overlap; outer rings run clockwise.
 *
 * @param stepDegrees Longest step along an arc.
 */
export function viewshedShape(viewshed: Viewshed, stepDegrees: number = ARC_STEP_DEGREES): MultiPolygon {
  const step = (stepDegrees * Math.PI) / 180;
  return chainsOf(viewshed.pieces).map((chain) => outlineOf(viewshed, chain, step));
}

function chainsOf(pieces: readonly SightPiece[]): Chain[] {
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (let i = 0; i < pieces.length;) {
    const { from } = pieces[i]!;
    const first = i;
    while (i < pieces.length && pieces[i]!.from === from) i++;
    const group = pieces.slice(first, i);
    const reaching = open.filter((chain) => Math.abs(chain.at(-1)!.to - from) <= SAME_TURN);
    open = group.map((piece) => {
      const before = reaching.filter((chain) => meets(chain.at(-1)!, piece));
      const beside = before.length === 1 ? group.filter((other) => meets(before[0]!.at(-1)!, other)) : [];
      if (beside.length !== 1) return [piece];
      before[0]!.push(piece);
      return before[0]!;
    });
    chains.push(...open.filter((chain) => chain.length === 1));
  }
  return chains;
}

/** Whether two pieces share more than a point of the ray between them. */
function meets(before: SightPiece, after: SightPiece): boolean {
  const near = Math.max(before.near.endMeters, after.near.startMeters);
  const far = Math.min(before.far.endMeters, after.far.startMeters);
  return far - near > SAME_METERS;
}

function outlineOf(viewshed: Viewshed, chain: Chain, step: number): Polygon {
  const far = chain.flatMap((piece) => borderPoints(viewshed, piece, piece.far, step));
  const near = chain.flatMap((piece) => borderPoints(viewshed, piece, piece.near, step));
  const around =
    viewshed.view.fieldOfViewDegrees === FULL_TURN_DEGREES &&
    chain[0]!.from <= SAME_TURN &&
    chain.at(-1)!.to >= 2 * Math.PI - SAME_TURN &&
    meets(chain.at(-1)!, chain[0]!);
  const inner = withoutRepeats(near.reverse());
  if (!around) return [withoutRepeats([...far, ...inner])];
  return inner.length > 2 ? [withoutRepeats(far), inner] : [withoutRepeats(far)];
}

function borderPoints({ view }: Viewshed, { from, to }: SightPiece, line: SightLine, step: number): Place[] {
  const { start } = sectorOf(view);
  const width = to - from;
  const isArc = line.building === CIRCLE && line.startMeters > 0;
  const count = isArc ? Math.max(1, Math.ceil(width / step - SAME_TURN)) : 1;
  return Array.from({ length: count + 1 }, (_, k) => {
    const turn = (width * k) / count;
    const distance = borderAt(line, width, turn);
    const bearing = start + from + turn;
    return [view.x + distance * Math.sin(bearing), view.y + distance * Math.cos(bearing)];
  });
}

/** The open ring without vertices that lie within a thousandth of a millimeter of the one before. */
function withoutRepeats(ring: readonly Place[]): Place[] {
  const isSame = (a: Place, b: Place) =>
    Math.abs(a[0] - b[0]) <= SAME_METERS && Math.abs(a[1] - b[1]) <= SAME_METERS;
  const kept = ring.filter((place, i) => i === 0 || !isSame(place, ring[i - 1]!));
  if (kept.length > 1 && isSame(kept[0]!, kept.at(-1)!)) kept.pop();
  return kept;
}
