import type { Point } from '../../geography';

const CELL_METERS = 150;
const STRIDE = 1 << 12;

/** Finds edges by place: a hash of square cells. Edges are only ever added. */
export class EdgeIndex {
  private readonly cells = new Map<number, number[]>();

  add(edge: number, a: Point, b: Point): void {
    for (const key of cellsOf(a, b, 0)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(edge);
      else this.cells.set(key, [edge]);
    }
  }

  near(a: Point, b: Point, margin: number): Set<number> {
    const found = new Set<number>();
    for (const key of cellsOf(a, b, margin)) for (const edge of this.cells.get(key) ?? []) found.add(edge);
    return found;
  }
}

function* cellsOf(a: Point, b: Point, margin: number): Generator<number> {
  const fromColumn = Math.floor((Math.min(a[0], b[0]) - margin) / CELL_METERS);
  const toColumn = Math.floor((Math.max(a[0], b[0]) + margin) / CELL_METERS);
  const fromRow = Math.floor((Math.min(a[1], b[1]) - margin) / CELL_METERS);
  const toRow = Math.floor((Math.max(a[1], b[1]) + margin) / CELL_METERS);
  for (let column = fromColumn; column <= toColumn; column++) {
    for (let row = fromRow; row <= toRow; row++) yield column * STRIDE + row;
  }
}
