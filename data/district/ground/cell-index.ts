import type { Box } from './ring';

/** Numbers of boxed items by square cell: what may lie near a point. */
export interface CellIndex {
  /** Items whose box touches the cell of a point. */
  readonly at: (x: number, y: number) => readonly number[];
  /** Items whose box's cells touch a box; each once. */
  readonly within: (box: Box) => number[];
}

const NONE: readonly number[] = [];

/**
 * Sorts boxes into square cells.
 *
 * @param boxes      Boxes in meters; an item is its place in this list.
 * @param cellMeters Side of a cell.
 */
export function buildCellIndex(boxes: readonly Box[], cellMeters: number): CellIndex {
  const cells = new Map<number, number[]>();
  const column = (x: number) => Math.floor(x / cellMeters);
  const key = (i: number, j: number) => i * 4_194_304 + j;
  boxes.forEach(([minX, minY, maxX, maxY], item) => {
    for (let i = column(minX); i <= column(maxX); i++)
      for (let j = column(minY); j <= column(maxY); j++) {
        const items = cells.get(key(i, j));
        if (items) items.push(item);
        else cells.set(key(i, j), [item]);
      }
  });
  return {
    at: (x, y) => cells.get(key(column(x), column(y))) ?? NONE,
    within: ([minX, minY, maxX, maxY]) => {
      const found = new Set<number>();
      for (let i = column(minX); i <= column(maxX); i++)
        for (let j = column(minY); j <= column(maxY); j++)
          for (const item of cells.get(key(i, j)) ?? NONE) found.add(item);
      return [...found].sort((a, b) => a - b);
    },
  };
}
