import { weightsFromLists, type SpatialWeights } from '@/analysis/contiguity/spatial-weights';

/** Queen neighbors of a lattice without the cells themselves; cell = row * columns + column. */
export function queenLattice(columns: number, rows = columns): SpatialWeights {
  return weightsFromLists(
    Array.from({ length: columns * rows }, (_, cell) => {
      const row = Math.floor(cell / columns);
      const column = cell % columns;
      const neighbors: number[] = [];
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          if (r !== row || c !== column) neighbors.push(r * columns + c);
        }
      }
      return neighbors;
    }),
  );
}

/** Centers of the same cells, `cellSizeMeters` apart. */
export function latticeCenters(
  columns: number,
  rows: number,
  cellSizeMeters: number,
): { xs: Float64Array; ys: Float64Array } {
  const cells = Array.from({ length: columns * rows }, (_, cell) => cell);
  return {
    xs: Float64Array.from(cells, (cell) => (cell % columns) * cellSizeMeters),
    ys: Float64Array.from(cells, (cell) => Math.floor(cell / columns) * cellSizeMeters),
  };
}
