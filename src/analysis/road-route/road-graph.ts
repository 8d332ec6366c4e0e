/** Roads as polylines in planar meters. Line `i` has the corners `offsets[i] .. offsets[i + 1])`. */
export interface RoadLines {
  readonly offsets: Uint32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Where roads meet and what lies between: nodes and the edges from each, both ways. */
export interface RoadGraph {
  /** Nodes, shape `[n]`, planar meters. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Edges of node `i`: `starts[i] .. starts[i + 1])` in `targets` and `lengths`. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Meters. */
  readonly lengths: Float64Array;
  /** Straight pieces between two nodes, for finding the road nearest to a place; shape `[m]` each. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Pieces by the square of the plane they pass. */
  readonly squares: ReadonlyMap<number, readonly number[]>;
}

/** Corners nearer than this are one node: digitised twice, or rounded on the way. */
const SNAP_METERS = 0.5;
/** Side of the squares that pieces are found by. */
const SQUARE_METERS = 100;
/** Squares of a row; the plane is never wider. */
const ROW = 2 ** 20;

/**
 * Joins roads where they share a corner, and where one ends on another (within half a meter). Roads that cross without a
 * common corner stay apart: one passes over the other.
 *
 * @throws {RangeError} If `offsets` does not fit the corners.
 */
export function buildRoadGraph({ offsets, xs, ys }: RoadLines): RoadGraph {
  if (offsets.at(-1) !== xs.length || xs.length !== ys.length) {
    throw new RangeError(`offsets end at ${offsets.at(-1) ?? 'nothing'}, but there are ${xs.length} corners`);
  }
  const { nodeOf, nodeXs, nodeYs } = joinCorners(xs, ys);
  const pieces: [number, number][] = [];
  const ends: number[] = [];
  for (let line = 0; line + 1 < offsets.length; line++) {
    const [start, end] = [offsets[line]!, offsets[line + 1]!];
    for (let i = start; i + 1 < end; i++) {
      if (nodeOf[i] !== nodeOf[i + 1]) pieces.push([nodeOf[i]!, nodeOf[i + 1]!]);
    }
    if (end > start) ends.push(nodeOf[start]!, nodeOf[end - 1]!);
  }
  const from = Uint32Array.from(pieces, ([a]) => a);
  const to = Uint32Array.from(pieces, ([, b]) => b);
  const points = { xs: nodeXs, ys: nodeYs, from, to };
  const squares = fillSquares(points);
  const joints = ends.flatMap((node) => endOnRoad({ ...points, squares }, node));
  return { ...points, squares, ...toEdges(points, [...pieces, ...joints]) };
}

/** Numbers of the pieces in the squares that a box touches; some may come twice. */
export function piecesNear(
  { squares }: Pick<RoadGraph, 'squares'>,
  x: number,
  y: number,
  reach: number,
): number[] {
  const found: number[] = [];
  const square = (value: number) => Math.floor(value / SQUARE_METERS);
  for (let column = square(x - reach); column <= square(x + reach); column++) {
    for (let row = square(y - reach); row <= square(y + reach); row++) {
      const here = squares.get(keyOf(column, row));
      if (here) for (const piece of here) found.push(piece);
    }
  }
  return found;
}

type Pieces = Pick<RoadGraph, 'xs' | 'ys' | 'from' | 'to'>;

/** How far along a piece (0 to 1) and how far off it a place lies. */
export function projectOnPiece({ xs, ys, from, to }: Pieces, piece: number, x: number, y: number) {
  const [a, b] = [from[piece]!, to[piece]!];
  const [dx, dy] = [xs[b]! - xs[a]!, ys[b]! - ys[a]!];
  const along = ((x - xs[a]!) * dx + (y - ys[a]!) * dy) / (dx * dx + dy * dy);
  const fraction = Math.min(1, Math.max(0, along));
  return { fraction, off: Math.hypot(x - xs[a]! - fraction * dx, y - ys[a]! - fraction * dy) };
}

function keyOf(column: number, row: number): number {
  return column * ROW + row;
}

function joinCorners(xs: Float64Array, ys: Float64Array) {
  const known = new Map<number, number[]>();
  const nodeOf = new Uint32Array(xs.length);
  const nodeXs: number[] = [];
  const nodeYs: number[] = [];
  const cell = (value: number) => Math.floor(value / SNAP_METERS);
  // Cells are numbered from the first corner, so that their keys stay whole in a double.
  const [firstX, firstY] = [xs[0] ?? 0, ys[0] ?? 0];
  const nodeNear = (x: number, y: number): number | undefined => {
    for (const column of [cell(x - firstX), cell(x - firstX) - 1, cell(x - firstX) + 1]) {
      for (const row of [cell(y - firstY), cell(y - firstY) - 1, cell(y - firstY) + 1]) {
        const near = known
          .get(column * 2 ** 26 + row)
          ?.find((node) => Math.hypot(nodeXs[node]! - x, nodeYs[node]! - y) <= SNAP_METERS);
        if (near !== undefined) return near;
      }
    }
    return undefined;
  };
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i]!, ys[i]!];
    let node = nodeNear(x, y);
    if (node === undefined) {
      node = nodeXs.push(x) - 1;
      nodeYs.push(y);
      const key = cell(x - firstX) * 2 ** 26 + cell(y - firstY);
      const here = known.get(key);
      if (here) here.push(node);
      else known.set(key, [node]);
    }
    nodeOf[i] = node;
  }
  return { nodeOf, nodeXs: Float64Array.from(nodeXs), nodeYs: Float64Array.from(nodeYs) };
}

function fillSquares({ xs, ys, from, to }: Pieces): Map<number, number[]> {
  const squares = new Map<number, number[]>();
  for (let piece = 0; piece < from.length; piece++) {
    const [a, b] = [from[piece]!, to[piece]!];
    const side = (one: number, other: number, pick: (a: number, b: number) => number) =>
      Math.floor(pick(one, other) / SQUARE_METERS);
    for (let c = side(xs[a]!, xs[b]!, Math.min); c <= side(xs[a]!, xs[b]!, Math.max); c++) {
      for (let r = side(ys[a]!, ys[b]!, Math.min); r <= side(ys[a]!, ys[b]!, Math.max); r++) {
        const here = squares.get(keyOf(c, r));
        if (here) here.push(piece);
        else squares.set(keyOf(c, r), [piece]);
      }
    }
  }
  return squares;
}

/** Where a road ends on the side of another: it is joined with both ends of the piece it touches. */
function endOnRoad(graph: Pieces & Pick<RoadGraph, 'squares'>, node: number): [number, number][] {
  const [x, y] = [graph.xs[node]!, graph.ys[node]!];
  return piecesNear(graph, x, y, SNAP_METERS).flatMap((piece): [number, number][] => {
    const [a, b] = [graph.from[piece]!, graph.to[piece]!];
    if (a === node || b === node || projectOnPiece(graph, piece, x, y).off > SNAP_METERS) return [];
    return [
      [node, a],
      [node, b],
    ];
  });
}

function toEdges({ xs, ys }: Pieces, pairs: readonly (readonly [number, number])[]) {
  const starts = new Uint32Array(xs.length + 1);
  for (const [a, b] of pairs) {
    starts[a + 1]!++;
    starts[b + 1]!++;
  }
  for (let node = 0; node < xs.length; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice(0, -1);
  const targets = new Uint32Array(2 * pairs.length);
  const lengths = new Float64Array(2 * pairs.length);
  for (const [a, b] of pairs) {
    const length = Math.hypot(xs[a]! - xs[b]!, ys[a]! - ys[b]!);
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const) {
      targets[next[here]!] = there;
      lengths[next[here]!++] = length;
    }
  }
  return { starts, targets, lengths };
}
