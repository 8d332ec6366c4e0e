/** A line along which the field has one value, in cells: whole numbers are cell centers. */
export interface Isoline {
  readonly level: number;
  /** x, y pairs; a closed line repeats its first point. */
  readonly points: Float32Array;
  readonly closed: boolean;
}

/** Values at cell centers, row by row; squares with a NaN corner are left out. */
export interface ScalarGrid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** Ends of the pieces of one level, as numbers of the grid edges they cross. */
interface Pieces {
  readonly from: number[];
  readonly to: number[];
}

/**
 * Sides crossed in a square by the pattern of its corners at or above the level: lower left 1, lower right 2, upper
 * right 4, upper left 8. Sides: bottom 0, right 1, top 2, left 3. Saddles (5, 10) are cut by the mean of the corners.
 */
const CROSSINGS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];
const SADDLE_JOINED: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  5: [
    [1, 0],
    [3, 2],
  ],
  10: [
    [0, 3],
    [2, 1],
  ],
};

/** Traces the iso-lines of a field by marching squares, linked into whole lines. */
export function traceIsolines(grid: ScalarGrid, levels: readonly number[]): Isoline[] {
  const pieces = collectPieces(grid, levels);
  return levels.flatMap((level, i) => linkPieces(grid, level, pieces[i]!));
}

function collectPieces({ columns, rows, values }: ScalarGrid, levels: readonly number[]): Pieces[] {
  const pieces = levels.map((): Pieces => ({ from: [], to: [] }));
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const low = Math.min(values[at]!, values[at + 1]!, values[at + columns]!, values[at + columns + 1]!);
      const high = Math.max(values[at]!, values[at + 1]!, values[at + columns]!, values[at + columns + 1]!);
      if (!(low < high)) continue;
      for (let i = 0; i < levels.length; i++) {
        if (levels[i]! > low && levels[i]! <= high) cutSquare(values, columns, at, levels[i]!, pieces[i]!);
      }
    }
  }
  return pieces;
}

function cutSquare(values: Float32Array, columns: number, at: number, level: number, pieces: Pieces): void {
  const a = values[at]!;
  const b = values[at + 1]!;
  const c = values[at + columns + 1]!;
  const d = values[at + columns]!;
  const pattern = (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (c >= level ? 4 : 0) + (d >= level ? 8 : 0);
  for (const [start, end] of crossings(pattern, (a + b + c + d) / 4 >= level)) {
    pieces.from.push(edgeNumber(columns, at, start));
    pieces.to.push(edgeNumber(columns, at, end));
  }
}

function crossings(pattern: number, middleAbove: boolean): readonly (readonly [number, number])[] {
  return (middleAbove ? SADDLE_JOINED[pattern] : undefined) ?? CROSSINGS[pattern]!;
}

/** Even numbers are edges to the east of a cell center, odd ones to the north. */
function edgeNumber(columns: number, at: number, side: number): number {
  if (side === 0) return 2 * at;
  if (side === 1) return 2 * (at + 1) + 1;
  if (side === 2) return 2 * (at + columns);
  return 2 * at + 1;
}

function linkPieces(grid: ScalarGrid, level: number, { from, to }: Pieces): Isoline[] {
  const starts = new Map<number, number>();
  const ends = new Set<number>();
  for (let i = 0; i < from.length; i++) {
    starts.set(from[i]!, i);
    ends.add(to[i]!);
  }
  const used = new Uint8Array(from.length);
  const lines: Isoline[] = [];
  const walk = (first: number) => {
    const edges = [from[first]!];
    for (let i: number | undefined = first; i !== undefined && used[i] === 0; i = starts.get(to[i]!)) {
      used[i] = 1;
      edges.push(to[i]!);
    }
    const points = new Float32Array(edges.length * 2);
    edges.forEach((edge, i) => points.set(crossingPoint(grid, edge, level), 2 * i));
    lines.push({ level, points, closed: edges[0] === edges.at(-1) });
  };
  // Open lines first, from their true beginning; what is left are rings.
  for (let i = 0; i < from.length; i++) if (!ends.has(from[i]!)) walk(i);
  for (let i = 0; i < from.length; i++) if (used[i] === 0) walk(i);
  return lines;
}

function crossingPoint({ columns, values }: ScalarGrid, edge: number, level: number): [number, number] {
  const at = edge >> 1;
  const north = (edge & 1) === 1;
  const a = values[at]!;
  const b = values[north ? at + columns : at + 1]!;
  const share = (level - a) / (b - a);
  const column = at % columns;
  const row = (at - column) / columns;
  return north ? [column, row + share] : [column + share, row];
}
