import type { RasterGrid } from '../density/raster-grid';

/** A field on finer cells, defined everywhere, so that it can be interpolated right up to the border of its scope. */
export interface RefinedField {
  readonly columns: number;
  readonly rows: number;
  /** Never NaN, never negative. */
  readonly values: Float32Array;
  /** 1 where the coarse cell lies outside the scope: the value was spread from inside and is not to be shown. */
  readonly outside: Uint8Array;
}

type CoarseField = Pick<RasterGrid, 'columns' | 'rows'> & { readonly values: Float32Array };

const SPREAD_CELLS = 3;
const MOST_CELLS = 160_000;
const HIGHEST_FACTOR = 4;

/** How much finer the picture is than the raster: as fine as stays cheap for every step of a brush. */
export function refinementFactor({ columns, rows }: Pick<RasterGrid, 'columns' | 'rows'>): number {
  return Math.max(1, Math.min(HIGHEST_FACTOR, Math.floor(Math.sqrt(MOST_CELLS / (columns * rows)))));
}

/**
 * Refines a field by cubic interpolation through its cell centers (Catmull and Rom). A kernel of five cells' reach is
 * smooth at that scale, so nothing is invented; straight interpolation would show its cells as facets.
 */
export function refineField(field: CoarseField): RefinedField {
  const factor = refinementFactor(field);
  const unknown = maskUnknown(field.values);
  const spread = spreadBeyondScope(field, unknown);
  const columns = field.columns * factor;
  return {
    columns,
    rows: field.rows * factor,
    values:
      factor === 1
        ? spread
        : refineRows(refineColumns({ ...field, values: spread }, factor), columns, factor),
    outside: factor === 1 ? unknown : refineOutside(field, unknown, factor),
  };
}

/** 1 where a value is unknown. */
function maskUnknown(values: Float32Array): Uint8Array {
  const mask = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) mask[at] = Number.isNaN(values[at]!) ? 1 : 0;
  return mask;
}

/** Fills cells next to the scope with the mean of their neighbors, those farther away with zero. */
function spreadBeyondScope(field: CoarseField, unknown: Uint8Array): Float32Array {
  const values = field.values.slice();
  const filled = { ...field, values };
  let front = borderCells(field, unknown);
  for (let pass = 0; pass < SPREAD_CELLS; pass++) {
    const means = front.map((at) => meanOfNeighbors(filled, at));
    front.forEach((at, i) => (values[at] = means[i]!));
    front = front.flatMap((at) => unknownNeighbors(filled, at));
  }
  for (let at = 0; at < values.length; at++)
    if (unknown[at] === 1 && Number.isNaN(values[at]!)) values[at] = 0;
  return values;
}

/** Unknown cells beside known ones; a cell may be named more than once. */
function borderCells({ columns, rows }: CoarseField, unknown: Uint8Array): number[] {
  const cells: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (column > 0 && unknown[at] !== unknown[at - 1]) cells.push(unknown[at] === 1 ? at : at - 1);
      if (row > 0 && unknown[at] !== unknown[at - columns]) cells.push(unknown[at] === 1 ? at : at - columns);
    }
  }
  return cells;
}

/** The unknown ones of the cells at the four sides of one. */
function unknownNeighbors({ columns, values }: CoarseField, at: number): number[] {
  const column = at % columns;
  const found: number[] = [];
  if (column > 0 && Number.isNaN(values[at - 1]!)) found.push(at - 1);
  if (column + 1 < columns && Number.isNaN(values[at + 1]!)) found.push(at + 1);
  if (at >= columns && Number.isNaN(values[at - columns]!)) found.push(at - columns);
  if (at + columns < values.length && Number.isNaN(values[at + columns]!)) found.push(at + columns);
  return found;
}

function meanOfNeighbors({ columns, rows, values }: CoarseField, at: number): number {
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

/** Weights of the four coarse cells around each of the `factor` fine cells of one, and the first of them. */
function phases(factor: number): { readonly first: number; readonly weights: readonly number[] }[] {
  return Array.from({ length: factor }, (_, i) => {
    const place = (i + 0.5) / factor - 0.5;
    const base = Math.floor(place);
    const t = place - base;
    return {
      first: base - 1,
      weights: [
        0.5 * t * (-1 + t * (2 - t)),
        1 + 0.5 * t * t * (3 * t - 5),
        0.5 * t * (1 + t * (4 - 3 * t)),
        0.5 * t * t * (t - 1),
      ],
    };
  });
}

function refineColumns({ columns, rows, values }: CoarseField, factor: number): Float32Array {
  const fine = new Float32Array(columns * factor * rows);
  for (const [phase, { first, weights }] of phases(factor).entries()) {
    const [a, b, c, d] = weights as [number, number, number, number];
    for (let column = 0; column < columns; column++) {
      const [p, q, r, s] = neighbors(column + first, columns);
      for (let row = 0; row < rows; row++) {
        const at = row * columns;
        fine[(at + column) * factor + phase] =
          a * values[at + p]! + b * values[at + q]! + c * values[at + r]! + d * values[at + s]!;
      }
    }
  }
  return fine;
}

/** The second direction; overshoots below zero are cut off. */
function refineRows(values: Float32Array, columns: number, factor: number): Float32Array {
  const rows = values.length / columns;
  const fine = new Float32Array(values.length * factor);
  for (const [phase, { first, weights }] of phases(factor).entries()) {
    const [a, b, c, d] = weights as [number, number, number, number];
    for (let row = 0; row < rows; row++) {
      const [p, q, r, s] = neighbors(row + first, rows).map((at) => at * columns) as [
        number,
        number,
        number,
        number,
      ];
      const into = (row * factor + phase) * columns;
      for (let column = 0; column < columns; column++) {
        const value =
          a * values[p + column]! +
          b * values[q + column]! +
          c * values[r + column]! +
          d * values[s + column]!;
        fine[into + column] = value > 0 ? value : 0;
      }
    }
  }
  return fine;
}

/** Four cells in a row from `first`, those beyond an end repeated from it. */
function neighbors(first: number, count: number): [number, number, number, number] {
  const clamp = (at: number) => Math.min(count - 1, Math.max(0, at));
  return [clamp(first), clamp(first + 1), clamp(first + 2), clamp(first + 3)];
}

function refineOutside({ columns, rows }: CoarseField, unknown: Uint8Array, factor: number): Uint8Array {
  const outside = new Uint8Array(columns * rows * factor * factor);
  for (let row = 0; row < rows * factor; row++) {
    const from = Math.floor(row / factor) * columns;
    for (let column = 0; column < columns; column++) {
      if (unknown[from + column] === 0) continue;
      const start = (row * columns + column) * factor;
      outside.fill(1, start, start + factor);
    }
  }
  return outside;
}
