/** A field that can be interpolated right up to the border of its scope. */
export interface SpreadField {
  /** NaN only where no cell of the scope is within two cells. */
  readonly values: Float32Array;
  /** 1 where the value was spread from inside the scope and is not to be shown. */
  readonly spread: Uint8Array;
}

const REACH_CELLS = 2;

/** Fills the cells next to a scope with the mean of their neighbors, so that the true border can do the cutting. */
export function spreadBeyondScope(values: Float32Array, columns: number, rows: number): SpreadField {
  const filled = values.slice();
  const spread = new Uint8Array(values.length);
  for (let pass = 0; pass < REACH_CELLS; pass++) {
    const found: [at: number, value: number][] = [];
    for (let at = 0; at < filled.length; at++) {
      if (!Number.isNaN(filled[at]!)) continue;
      const value = meanOfNeighbors(filled, columns, rows, at);
      if (!Number.isNaN(value)) found.push([at, value]);
    }
    for (const [at, value] of found) {
      filled[at] = value;
      spread[at] = 1;
    }
  }
  return { values: filled, spread };
}

// eslint-disable-next-line max-params -- the hot loop of a brush: no object is made for each cell
function meanOfNeighbors(values: Float32Array, columns: number, rows: number, at: number): number {
  const column = at % columns;
  const row = (at - column) / columns;
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      const value = values[y * columns + x]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
  }
  return sum / count;
}
