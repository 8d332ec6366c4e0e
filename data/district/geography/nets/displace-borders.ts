import type { Point } from '../../geography';
import type { Random } from '../../random';
import type { PlanarMap } from '../planar/planar-map';
import { lineLength, tangents } from '../plane/polyline';
import { along, leftOf, segmentsTouch } from '../plane/vector';
import { traceOutlines } from '../territory/trace-rings';
import type { NetPlan } from './net-plan';

export type Displacement = 'shift' | 'gap' | 'overlap';

/** A common border of two units that one of them, or both, draw elsewhere. */
export interface DisplacedBorder {
  readonly kind: Displacement;
  readonly units: readonly [number, number];
  /** Largest displacement. */
  readonly meters: number;
  readonly lengthMeters: number;
  /** Units that draw the moved line; the others keep the street. */
  readonly by: readonly number[];
}

interface Border extends DisplacedBorder {
  readonly vertices: readonly number[];
  readonly moved: readonly Point[];
}

const LEAST_LENGTH_METERS = 220;
/** Some of them may be taken back where they would break a unit's shape. */
const LEAST_OF_A_KIND = 3;
const MOST_METERS = 60;
const LEAST_METERS = 10;

/** Polygons of a net's units: for each, outer ring and holes as open rings. */
export interface DisplacedNet {
  readonly polygons: readonly (readonly (readonly Point[])[])[][];
  readonly borders: readonly DisplacedBorder[];
}

/**
 * Draws a net's units with some borders moved off the streets they follow.
 *
 * @param unitOf   Unit of a face; negative for none.
 * @param isFixed  True for units whose borders stay.
 */
export function displaceBorders(
  map: PlanarMap,
  unitOf: (face: number) => number,
  isFixed: (unit: number) => boolean,
  { plan, random }: { plan: NetPlan; random: Random },
): DisplacedNet {
  const outlines = traceOutlines(map, unitOf);
  const movable = findBorders(map, unitOf).filter(
    ({ units, vertices }) => !units.some(isFixed) && isMovable(vertices.map((vertex) => map.point(vertex))),
  );
  const kinds = dealKinds(movable.length, plan, random);
  let borders = movable.flatMap(({ units, vertices }, i): Border[] => {
    const kind = kinds[i] ?? null;
    const meters = random.between(LEAST_METERS, MOST_METERS) * (random.chance(0.5) ? 1 : -1);
    return kind === null ? [] : [moveBorder(map, units, vertices, { kind, meters })];
  });
  for (;;) {
    const movedBy = collectMoves(borders);
    const polygons = outlines.map((own, unit) =>
      own.map(({ outer, holes }) =>
        [outer, ...holes].map((ring) =>
          ring.map((vertex) => movedBy.get(unit)?.get(vertex) ?? map.point(vertex)),
        ),
      ),
    );
    const broken = new Set(
      [...movedBy.keys()].filter((unit) => polygons[unit]!.some((polygon) => !isSound(polygon))),
    );
    if (broken.size === 0) return { polygons, borders };
    borders = borders.filter((border) => !border.by.some((unit) => broken.has(unit)));
  }
}

/** Deals each kind its share of the borders, so that even a net of few borders shows every kind. */
function dealKinds(count: number, plan: NetPlan, random: Random): (Displacement | null)[] {
  const share = (chance: number) => Math.max(LEAST_OF_A_KIND, Math.round(chance * count));
  const dealt = [
    ...new Array<Displacement>(share(plan.gap)).fill('gap'),
    ...new Array<Displacement>(share(plan.overlap)).fill('overlap'),
    ...new Array<Displacement>(share(plan.shift)).fill('shift'),
  ];
  return random.shuffle(Array.from({ length: count }, (_, i) => dealt[i] ?? null));
}

/** Runs of edges between the same two units. The first unit lies on the left. */
function findBorders(
  map: PlanarMap,
  unitOf: (face: number) => number,
): { units: [number, number]; vertices: number[] }[] {
  const used = new Uint8Array(map.edgeCount);
  const borders: { units: [number, number]; vertices: number[] }[] = [];
  const unitsOf = (half: number): [number, number] => [unitOf(map.face(half)), unitOf(map.face(half ^ 1))];
  const isBorder = (half: number): boolean => {
    const [left, right] = unitsOf(half);
    return left >= 0 && right >= 0 && left !== right;
  };
  const onward = (half: number): number | null => {
    const [left, right] = unitsOf(half);
    const next = map
      .star(map.origin(half ^ 1))
      .filter((out) => unitsOf(out).some((unit, i, both) => unit !== both[1 - i]));
    if (next.length !== 2) return null;
    const on = next.find((out) => out !== (half ^ 1))!;
    const [onLeft, onRight] = unitsOf(on);
    return onLeft === left && onRight === right && used[on >> 1] === 0 ? on : null;
  };
  for (let edge = 0; edge < map.edgeCount; edge++) {
    if (used[edge] === 1 || !isBorder(2 * edge)) continue;
    const walk = (start: number): number[] => {
      const vertices: number[] = [];
      let half: number | null = start;
      while (half !== null) {
        used[half >> 1] = 1;
        vertices.push(map.origin(half ^ 1));
        half = onward(half);
      }
      return vertices;
    };
    const forward = walk(2 * edge);
    const backward = walk(2 * edge + 1);
    borders.push({ units: unitsOf(2 * edge), vertices: [...backward.toReversed(), ...forward] });
  }
  return borders;
}

function isMovable(line: readonly Point[]): boolean {
  return line.length >= 5 && lineLength(line) >= LEAST_LENGTH_METERS;
}

function moveBorder(
  map: PlanarMap,
  units: readonly [number, number],
  vertices: readonly number[],
  { kind, meters }: { kind: Displacement; meters: number },
): Border {
  const line = vertices.map((vertex) => map.point(vertex));
  const directions = tangents(line);
  // The unit that draws the moved line; away from it is outward: over the other one, or back into itself for a gap.
  const owner = meters > 0 ? 0 : 1;
  const outward = owner === 0 ? -1 : 1;
  const sign = kind === 'shift' ? Math.sign(meters) : kind === 'overlap' ? outward : -outward;
  const moved = line.map((point, i) => {
    const swell = Math.sin((Math.PI * i) / (line.length - 1)) ** 0.5;
    return along(point, leftOf(directions[i]!), sign * Math.abs(meters) * swell);
  });
  const by = kind === 'shift' ? units : [units[owner]];
  return {
    kind,
    units,
    meters: Math.abs(meters),
    lengthMeters: lineLength(line),
    vertices: vertices.slice(1, -1),
    moved: moved.slice(1, -1),
    by,
  };
}

function collectMoves(borders: readonly Border[]): Map<number, Map<number, Point>> {
  const moves = new Map<number, Map<number, Point>>();
  for (const { by, vertices, moved } of borders) {
    for (const unit of by) {
      const own = moves.get(unit) ?? new Map<number, Point>();
      moves.set(unit, own);
      vertices.forEach((vertex, i) => own.set(vertex, moved[i]!));
    }
  }
  return moves;
}

/** True if no two sides of the polygon's rings meet but neighbors. */
function isSound(polygon: readonly (readonly Point[])[]): boolean {
  const sides = polygon.flatMap((ring, r) =>
    ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length]!, r, i, n: ring.length })),
  );
  sides.sort((p, q) => Math.min(p.a[0], p.b[0]) - Math.min(q.a[0], q.b[0]));
  return sides.every((side, k) => {
    const right = Math.max(side.a[0], side.b[0]);
    for (let m = k + 1; m < sides.length; m++) {
      const other = sides[m]!;
      if (Math.min(other.a[0], other.b[0]) > right) return true;
      const steps = side.r === other.r ? (side.i - other.i + side.n) % side.n : -1;
      if (steps === 1 || steps === side.n - 1) continue;
      if (segmentsTouch(side.a, side.b, other.a, other.b)) return false;
    }
    return true;
  });
}
