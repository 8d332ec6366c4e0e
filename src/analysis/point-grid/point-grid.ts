/** Points of the plane sorted into square cells, for searches within a radius. */
export interface PointGrid {
  /**
   * Calls `visit` for each point within `radiusMeters` of a place, the border included, in order of the cells; the
   * order of points is fixed for given points.
   */
  readonly forEachWithin: (
    x: number,
    y: number,
    radiusMeters: number,
    visit: (index: number, distanceMeters: number) => void,
  ) => void;
}

const MAX_CELLS = 4_194_304;

/**
 * Sorts points into cells.
 *
 * @param xs             Eastings, meters, shape `[n]`; all finite.
 * @param ys             Northings, meters, shape `[n]`.
 * @param cellSizeMeters Side of a cell; best near the radius that will be asked for. Enlarged where it would make more
 *                       than four million cells.
 * @throws {RangeError} If the coordinates differ in number or are not finite.
 */
export function buildPointGrid(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  cellSizeMeters: number,
): PointGrid {
  const n = xs.length;
  if (ys.length !== n) throw new RangeError(`${n} eastings but ${ys.length} northings`);
  const [west, east] = extentOf(xs);
  const [south, north] = extentOf(ys);
  const smallest = Math.sqrt(((east - west) * (north - south)) / MAX_CELLS);
  const longest = Math.max(east - west, north - south) / MAX_CELLS;
  const size = Math.max(cellSizeMeters, smallest, longest, 1e-9);
  const columns = Math.floor((east - west) / size) + 1;
  const rows = Math.floor((north - south) / size) + 1;
  const cellOf = Uint32Array.from(
    { length: n },
    (_, i) => Math.floor((ys[i]! - south) / size) * columns + Math.floor((xs[i]! - west) / size),
  );
  const { starts, order } = sortByCell(cellOf, columns * rows);
  const column = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor((x - west) / size)));
  const row = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - south) / size)));

  const forEachWithin: PointGrid['forEachWithin'] = (x, y, radiusMeters, visit) => {
    // A hair more, so that no point on the border is lost to the rounding of the cell bounds.
    const reach = radiusMeters * (1 + 1e-12) + 1e-9;
    const lastColumn = column(x + reach);
    const lastRow = row(y + reach);
    for (let r = row(y - reach); r <= lastRow; r++) {
      const from = starts[r * columns + column(x - reach)]!;
      const to = starts[r * columns + lastColumn + 1]!;
      for (let k = from; k < to; k++) {
        const i = order[k]!;
        const dx = xs[i]! - x;
        const dy = ys[i]! - y;
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance <= radiusMeters) visit(i, distance);
      }
    }
  };
  return { forEachWithin };
}

/** Counting sort: `order[starts[c] .. starts[c + 1])` are the points of cell c, ascending. */
function sortByCell(cellOf: Uint32Array, cellCount: number): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(cellCount + 1);
  for (const cell of cellOf) starts[cell + 1]!++;
  for (let c = 0; c < cellCount; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice(0, cellCount);
  const order = new Uint32Array(cellOf.length);
  cellOf.forEach((cell, i) => (order[next[cell]!++] = i));
  return { starts, order };
}

function extentOf(values: ArrayLike<number>): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) throw new RangeError(`coordinate ${i} is not a number`);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return values.length === 0 ? [0, 0] : [low, high];
}
