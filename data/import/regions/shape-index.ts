import type { MultiPolygon } from 'geojson';
import { indexPolygon, type IndexedPolygon } from './polygon-index';

/** Finds which of many shapes hold a point. */
export interface ShapeIndex {
  /** Number of the shape that holds the point, the smallest where several do; -1 where none does. */
  readonly find: (longitude: number, latitude: number) => number;
  /** Numbers of all shapes that hold the point, in ascending order of area. */
  readonly findAll: (longitude: number, latitude: number) => number[];
}

export interface SizedShape {
  readonly shape: MultiPolygon;
  readonly areaSquareKilometers: number;
}

interface Part {
  readonly number: number;
  readonly polygon: IndexedPolygon;
}

const CELLS_PER_PART = 16;
const MAX_CELLS = 1 << 20;

/**
 * Lists in the cells of a grid which polygons reach into them, so that a point is tried against a few, without any
 * allocation: a million points are looked up in well under a second.
 *
 * @param shapes Longitude and latitude in degrees. Their numbers are their places in this list.
 */
export function indexShapes(shapes: readonly SizedShape[]): ShapeIndex {
  const parts = shapes
    .map(({ shape, areaSquareKilometers }, number) => ({ shape, areaSquareKilometers, number }))
    .sort((a, b) => a.areaSquareKilometers - b.areaSquareKilometers)
    .flatMap(({ shape, number }) =>
      shape.coordinates.map((rings): Part => ({ number, polygon: indexPolygon(rings) })),
    );
  if (parts.length === 0) return { find: () => -1, findAll: () => [] };
  const { cellOf, starts, members } = sortIntoCells(parts);
  return {
    find: (x, y) => {
      const cell = cellOf(x, y);
      if (cell < 0) return -1;
      for (let i = starts[cell]!; i < starts[cell + 1]!; i++) {
        const part = parts[members[i]!]!;
        if (part.polygon.contains(x, y)) return part.number;
      }
      return -1;
    },
    findAll: (x, y) => {
      const cell = cellOf(x, y);
      if (cell < 0) return [];
      const inside = [...members.subarray(starts[cell], starts[cell + 1])]
        .map((member) => parts[member]!)
        .filter(({ polygon }) => polygon.contains(x, y));
      return [...new Set(inside.map(({ number }) => number))];
    },
  };
}

interface Cells {
  /** Number of the cell that holds a point; -1 outside the grid. */
  readonly cellOf: (x: number, y: number) => number;
  /** Parts of cell `i` are `members[starts[i] .. starts[i + 1])`, the smallest first. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

function sortIntoCells(parts: readonly Part[]): Cells {
  const boxes = parts.map(({ polygon }) => polygon.bbox);
  const west = boxes.reduce((least, box) => Math.min(least, box[0]), Infinity);
  const south = boxes.reduce((least, box) => Math.min(least, box[1]), Infinity);
  const east = boxes.reduce((most, box) => Math.max(most, box[2]), -Infinity);
  const north = boxes.reduce((most, box) => Math.max(most, box[3]), -Infinity);
  const side = Math.ceil(Math.sqrt(Math.min(MAX_CELLS, parts.length * CELLS_PER_PART)));
  const perX = side / Math.max(east - west, Number.MIN_VALUE);
  const perY = side / Math.max(north - south, Number.MIN_VALUE);
  const column = (x: number): number => Math.min(side - 1, Math.floor((x - west) * perX));
  const row = (y: number): number => Math.min(side - 1, Math.floor((y - south) * perY));

  const starts = new Uint32Array(side * side + 1);
  const eachCell = (visit: (cell: number, part: number) => void): void => {
    boxes.forEach((box, part) => {
      for (let r = row(box[1]); r <= row(box[3]); r++) {
        for (let c = column(box[0]); c <= column(box[2]); c++) visit(r * side + c, part);
      }
    });
  };
  eachCell((cell) => starts[cell + 1]!++);
  for (let cell = 0; cell < side * side; cell++) starts[cell + 1]! += starts[cell]!;
  const members = new Uint32Array(starts[side * side]!);
  const filled = starts.slice();
  eachCell((cell, part) => (members[filled[cell]!++] = part));
  return {
    starts,
    members,
    cellOf: (x, y) => (x >= west && x <= east && y >= south && y <= north ? row(y) * side + column(x) : -1),
  };
}
