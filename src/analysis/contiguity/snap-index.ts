/** Numbers points so that points within the snap distance share a number. */
export interface SnapIndex {
  /** Number of a place: that of the first place seen within the snap distance, else a new one. */
  readonly idOf: (x: number, y: number) => number;
  /** The place that a number stands for. */
  readonly placeOf: (id: number) => readonly [x: number, y: number];
  readonly size: () => number;
}

/**
 * Hashes places into cells of the snap distance and looks at the nine cells around.
 *
 * @throws {RangeError} If the snap distance is not positive.
 */
export function buildSnapIndex(snapMeters: number): SnapIndex {
  if (!(snapMeters > 0)) throw new RangeError(`the snap distance must be above 0 m, got ${snapMeters}`);
  const places: (readonly [number, number])[] = [];
  const cells = new Map<string, number[]>();

  const findNear = (x: number, y: number, column: number, row: number): number | undefined => {
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) {
        const id = cells.get(`${c} ${r}`)?.find((candidate) => {
          const [px, py] = places[candidate]!;
          return Math.hypot(px - x, py - y) <= snapMeters;
        });
        if (id !== undefined) return id;
      }
    }
    return undefined;
  };

  const idOf = (x: number, y: number): number => {
    const column = Math.floor(x / snapMeters);
    const row = Math.floor(y / snapMeters);
    const near = findNear(x, y, column, row);
    if (near !== undefined) return near;
    const id = places.push([x, y]) - 1;
    const key = `${column} ${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(id);
    else cells.set(key, [id]);
    return id;
  };

  return { idOf, placeOf: (id) => places[id]!, size: () => places.length };
}
