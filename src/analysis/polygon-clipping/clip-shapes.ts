import {
  booleanOpWithPolyTree,
  ClipType,
  FillRule,
  PolyTree64,
  type Paths64,
  type PolyPath64,
} from 'clipper2-ts';
import type { MultiPolygon, Polygon, Ring } from '../polygon/polygon';

/** Units of the integer grid in a meter: a micrometer. */
const GRID = 1_000_000;
type Origin = readonly [x: number, y: number];

/**
 * Outline of what two shapes have in common. Each polygon of it is one connected piece; shapes that only touch have none.
 *
 * Outlines come from a sweep on an integer grid of one micrometer about the shape's place, so shared edges, touching corners
 * and repeated vertices are sound. Input and output are planar meters; rings come back open, outer rings counter-clockwise.
 * Where areas are enough, `stackAreas` and `overlapAreas` need no outlines.
 */
export function intersectShapes(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.length === 0 || b.length === 0) return [];
  return clip(ClipType.Intersection, [a], [b]);
}

/** Outline of all shapes together. */
export function uniteShapes(shapes: readonly MultiPolygon[]): MultiPolygon {
  return clip(ClipType.Union, shapes, []);
}

/** Outline of a shape without others. */
export function subtractShapes(shape: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon {
  return clip(ClipType.Difference, [shape], others);
}

/**
 * Outline of what at least `depth` of some shapes hold.
 *
 * Every shape adds one to the winding number; `depth - 1` rectangles around all of them that run the other way take it off
 * again, so that what stays above zero is held often enough.
 *
 * @param shapes Polygons of one shape must not overlap each other.
 * @param depth  1 or more; 1 is the union.
 */
export function shapesInDepth(shapes: readonly MultiPolygon[], depth: number): MultiPolygon {
  const first = shapes.flat(2)[0]?.[0];
  if (!first || shapes.length < depth) return [];
  const origin: Origin = [Math.round(first[0]), Math.round(first[1])];
  const paths = toPaths(shapes, origin);
  const frame = frameAround(paths);
  for (let k = 1; k < depth; k++) paths.push(frame);
  const tree = new PolyTree64();
  booleanOpWithPolyTree(ClipType.Union, paths, [], tree, FillRule.Positive);
  return polygonsOf(tree, origin);
}

/** A clockwise rectangle a meter wider than all paths. */
function frameAround(paths: Paths64): Paths64[number] {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const path of paths) {
    for (const { x, y } of path) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const corner = (x: number, y: number) => ({ x, y });
  return [
    corner(west - GRID, south - GRID),
    corner(west - GRID, north + GRID),
    corner(east + GRID, north + GRID),
    corner(east + GRID, south - GRID),
  ];
}

function clip(
  type: ClipType,
  subject: readonly MultiPolygon[],
  others: readonly MultiPolygon[],
): MultiPolygon {
  const first = subject.flat(2)[0]?.[0];
  if (!first) return [];
  const origin: Origin = [Math.round(first[0]), Math.round(first[1])];
  const tree = new PolyTree64();
  booleanOpWithPolyTree(type, toPaths(subject, origin), toPaths(others, origin), tree, FillRule.NonZero);
  return polygonsOf(tree, origin);
}

function toPaths(shapes: readonly MultiPolygon[], [x0, y0]: Origin): Paths64 {
  return shapes.flatMap((shape) =>
    shape.flatMap((polygon) =>
      polygon.map((ring, i) => {
        const path = ring.map(([x, y]) => ({
          x: Math.round((x - x0) * GRID),
          y: Math.round((y - y0) * GRID),
        }));
        return signed(path) > 0 === (i === 0) ? path : path.reverse();
      }),
    ),
  );
}

function signed(path: readonly { x: number; y: number }[]): number {
  return path.reduce((sum, { x, y }, i) => {
    const next = path[(i + 1) % path.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
}

function polygonsOf(node: PolyTree64 | PolyPath64, origin: Origin): Polygon[] {
  return Array.from({ length: node.count }, (_, i) => node.child(i)).flatMap((outer) => {
    const holes = Array.from({ length: outer.count }, (_, k) => outer.child(k));
    return [
      [outer, ...holes].map((path) => toRing(path.poly ?? [], origin)),
      ...holes.flatMap((hole) => polygonsOf(hole, origin)),
    ];
  });
}

function toRing(path: readonly { x: number; y: number }[], [x0, y0]: Origin): Ring {
  return path.map(({ x, y }) => [x0 + x / GRID, y0 + y / GRID]);
}
