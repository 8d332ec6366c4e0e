import { crossingTurn, distanceAt } from './polar-line';
import { beyondRadius, CIRCLE, type SightPiece } from './sight-piece';
import type { Interval, WallLine } from './sweep';

/** Walls that cross inside one another make no deeper nest than this; what is left is rounding. */
const MAX_DEPTH = 16;
/** Pieces are joined up to this width; a wall's line gets imprecise toward half a turn. */
const WIDEST_PIECE = Math.PI / 2;

/** Radii of a view, meters. */
export interface Radii {
  readonly nearMeters: number;
  readonly rangeMeters: number;
}

/** Takes the intervals of a sweep and holds what is seen in them. */
export interface PieceCollector {
  readonly add: (interval: Interval, lines: readonly WallLine[]) => void;
  readonly pieces: () => SightPiece[];
}

/** Collects what is seen up to the nearest wall, interval by interval. */
export function collectUpToWalls({ nearMeters, rangeMeters }: Radii): PieceCollector {
  const pieces: SightPiece[] = [];

  const push = ({ from, to }: Interval, line: WallLine | null): void => {
    const near = { startMeters: nearMeters, endMeters: nearMeters, building: CIRCLE };
    const far = line ?? { startMeters: rangeMeters, endMeters: rangeMeters, building: CIRCLE };
    const previous = pieces.at(-1);
    if (previous && continues(previous, { from, to }, far)) {
      pieces[pieces.length - 1] = { ...previous, to, far: { ...previous.far, endMeters: far.endMeters } };
    } else pieces.push({ from, to, near, far });
  };

  const addNearest = (interval: Interval, lines: readonly WallLine[], depth: number): void => {
    const first = leastOf(lines, 'startMeters', 'endMeters');
    const last = leastOf(lines, 'endMeters', 'startMeters');
    if (!first || !last) {
      push(interval, null);
      return;
    }
    const width = interval.to - interval.from;
    const turn = first === last || depth === 0 ? null : crossingTurn(first, last, width);
    if (turn === null) {
      push(interval, nearerOf(first, last));
      return;
    }
    const middle = interval.from + turn;
    const meters = lines.map((line) => distanceAt(line, width, turn));
    const before = lines.map((line, i) => ({ ...line, endMeters: meters[i]! }));
    const after = lines.map((line, i) => ({ ...line, startMeters: meters[i]! }));
    addNearest({ from: interval.from, to: middle }, before, depth - 1);
    addNearest({ from: middle, to: interval.to }, after, depth - 1);
  };

  return {
    add: (interval, lines) => addNearest(interval, lines, MAX_DEPTH),
    pieces: () => pieces.flatMap((piece) => beyondRadius(piece, nearMeters)),
  };
}

/** The line that is nearest at one end; of those equal there, the nearest at the other. */
function leastOf(
  lines: readonly WallLine[],
  end: 'startMeters' | 'endMeters',
  other: 'startMeters' | 'endMeters',
): WallLine | undefined {
  let least = lines[0];
  for (const line of lines) {
    if (line[end] < least![end] || (line[end] === least![end] && line[other] < least![other])) least = line;
  }
  return least;
}

/** Of two lines that are equal but for rounding, the one with the nearer middle. */
function nearerOf(a: WallLine, b: WallLine): WallLine {
  return a.startMeters + a.endMeters <= b.startMeters + b.endMeters ? a : b;
}

/** Whether an interval prolongs a piece: both up to the circle, or both up to the same straight wall. */
function continues(previous: SightPiece, { from, to }: Interval, far: WallLine): boolean {
  if (previous.far.building !== far.building || previous.to !== from) return false;
  if (far.building === CIRCLE) return true;
  if (to - previous.from > WIDEST_PIECE || Math.abs(previous.far.endMeters - far.startMeters) > 1e-9)
    return false;
  const whole = { startMeters: previous.far.startMeters, endMeters: far.endMeters };
  const between = distanceAt(whole, to - previous.from, from - previous.from);
  return Math.abs(between - far.startMeters) <= 1e-9 * far.startMeters;
}
