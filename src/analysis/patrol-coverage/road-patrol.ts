import Flatbush from 'flatbush';
import { totalLength, uniteStretches, type Stretch } from '../intervals/interval-set';
import { movesOf, type Track, type TrackMove } from './track';

/** A road as its vertices in planar meters. */
export type RoadLine = readonly (readonly [x: number, y: number])[];

/** When a stretch of road counts as patrolled. */
export interface RoadPatrolRule {
  /** Default 15 m. */
  readonly toleranceMeters?: number;
  readonly gapSeconds?: number;
  /**
   * The move must run along the road, either way, within this angle; default 45 degrees, so that a crossing street gets no
   * credit. `null` asks for nearness only. Parallel roads closer than twice the tolerance are credited together either way.
   */
  readonly headingToleranceDegrees?: number | null;
}

/** How much of a road was patrolled. */
export interface RoadPatrol {
  readonly lengthMeters: number;
  readonly coveredMeters: number;
  /** Covered stretches, meters from the road's start, ascending. */
  readonly covered: readonly Stretch[];
}

/**
 * Length of roads that patrols came along. A stretch of road is covered where it lies within the tolerance of a straight
 * move between two fixes; several patrols over the same stretch count once. No map matching is made.
 *
 * @returns One entry a road, in order.
 */
export function roadPatrol(
  roads: readonly RoadLine[],
  tracks: readonly Track[],
  rule: RoadPatrolRule = {},
): RoadPatrol[] {
  const { toleranceMeters = 15, gapSeconds, headingToleranceDegrees = 45 } = rule;
  const moves = tracks.flatMap((track) => movesOf(track, gapSeconds).map((move) => placeMove(track, move)));
  const tree = indexMoves(moves, toleranceMeters);
  const leastCosine =
    headingToleranceDegrees === null ? -1 : Math.cos((headingToleranceDegrees * Math.PI) / 180);
  return roads.map((road) => {
    let passed = 0;
    const stretches: Stretch[] = [];
    for (let i = 1; i < road.length; i++) {
      const line = lineBetween(road[i - 1]!, road[i]!);
      for (const move of near(tree, line).map((index) => moves[index]!)) {
        if (cosineBetween(line, move) < leastCosine) continue;
        const stretch = withinCapsule(line, move, toleranceMeters);
        if (stretch) stretches.push({ from: passed + stretch.from, to: passed + stretch.to });
      }
      passed += line.length;
    }
    const covered = uniteStretches(stretches);
    return { lengthMeters: passed, coveredMeters: totalLength(covered), covered };
  });
}

/** A straight line with its direction as a unit vector; zero where it is a point. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly directionX: number;
  readonly directionY: number;
  readonly length: number;
}

function lineBetween([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): Line {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const scale = length === 0 ? 0 : 1 / length;
  return { x: x0, y: y0, directionX: (x1 - x0) * scale, directionY: (y1 - y0) * scale, length };
}

function placeMove({ xs, ys }: Track, { from, to }: TrackMove): Line {
  return lineBetween([xs[from]!, ys[from]!], [xs[to]!, ys[to]!]);
}

function indexMoves(moves: readonly Line[], tolerance: number): Flatbush | null {
  if (moves.length === 0) return null;
  const tree = new Flatbush(moves.length);
  for (const move of moves) {
    const endX = move.x + move.directionX * move.length;
    const endY = move.y + move.directionY * move.length;
    tree.add(
      Math.min(move.x, endX) - tolerance,
      Math.min(move.y, endY) - tolerance,
      Math.max(move.x, endX) + tolerance,
      Math.max(move.y, endY) + tolerance,
    );
  }
  tree.finish();
  return tree;
}

function near(tree: Flatbush | null, { x, y, directionX, directionY, length }: Line): number[] {
  if (!tree) return [];
  const endX = x + directionX * length;
  const endY = y + directionY * length;
  return tree.search(Math.min(x, endX), Math.min(y, endY), Math.max(x, endX), Math.max(y, endY));
}

/** 1 where two lines run along each other either way; a standing patrol runs along everything. */
function cosineBetween(a: Line, b: Line): number {
  if (a.length === 0 || b.length === 0) return 1;
  return Math.abs(a.directionX * b.directionX + a.directionY * b.directionY);
}

/** The stretch of a line within a distance of another: that is a convex area, so there is one stretch or none. */
function withinCapsule(line: Line, move: Line, radius: number): Stretch | null {
  const stretches = [
    withinDisc(line, move.x, move.y, radius),
    withinDisc(line, move.x + move.directionX * move.length, move.y + move.directionY * move.length, radius),
    withinBand(line, move, radius),
  ].filter((stretch) => stretch !== null);
  const from = Math.max(0, Math.min(...stretches.map((stretch) => stretch.from)));
  const to = Math.min(line.length, Math.max(...stretches.map((stretch) => stretch.to)));
  return from < to ? { from, to } : null;
}

function withinDisc(line: Line, x: number, y: number, radius: number): Stretch | null {
  const along = (x - line.x) * line.directionX + (y - line.y) * line.directionY;
  const aside = (x - line.x) * line.directionY - (y - line.y) * line.directionX;
  if (Math.abs(aside) > radius) return null;
  const half = Math.sqrt(radius * radius - aside * aside);
  return { from: along - half, to: along + half };
}

/** Beside the move itself: between its ends, and within the radius to either side. */
function withinBand(line: Line, move: Line, radius: number): Stretch | null {
  const along = (line.x - move.x) * move.directionX + (line.y - move.y) * move.directionY;
  const aside = (line.x - move.x) * move.directionY - (line.y - move.y) * move.directionX;
  const growth = line.directionX * move.directionX + line.directionY * move.directionY;
  const drift = line.directionX * move.directionY - line.directionY * move.directionX;
  const between = whereWithin(along, growth, [0, move.length]);
  const beside = whereWithin(aside, drift, [-radius, radius]);
  if (!between || !beside) return null;
  const from = Math.max(between.from, beside.from);
  const to = Math.min(between.to, beside.to);
  return from < to ? { from, to } : null;
}

/** Where `start + rate * t` lies between two limits. */
function whereWithin(start: number, rate: number, [low, high]: readonly [number, number]): Stretch | null {
  if (rate === 0) return start >= low && start <= high ? { from: -Infinity, to: Infinity } : null;
  const a = (low - start) / rate;
  const b = (high - start) / rate;
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
