import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { indexPolygon } from './polygon-index';

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

/** @param shapes Longitude and latitude in degrees. Their numbers are their places in this list. */
export function indexShapes(shapes: readonly SizedShape[]): ShapeIndex {
  const parts = shapes
    .map(({ shape, areaSquareKilometers }, number) => ({ shape, areaSquareKilometers, number }))
    .sort((a, b) => a.areaSquareKilometers - b.areaSquareKilometers)
    .flatMap(({ shape, number }) =>
      shape.coordinates.map((rings) => ({ number, polygon: indexPolygon(rings) })),
    );
  if (parts.length === 0) return { find: () => -1, findAll: () => [] };
  const boxes = new Flatbush(parts.length);
  for (const { polygon } of parts) boxes.add(...polygon.bbox);
  boxes.finish();
  const holding = (x: number, y: number): number[] =>
    boxes
      .search(x, y, x, y)
      .sort((a, b) => a - b)
      .filter((part) => parts[part]!.polygon.contains(x, y));
  return {
    find: (x, y) => {
      let first = Infinity;
      for (const part of boxes.search(x, y, x, y)) {
        if (part < first && parts[part]!.polygon.contains(x, y)) first = part;
      }
      return first === Infinity ? -1 : parts[first]!.number;
    },
    findAll: (x, y) => [...new Set(holding(x, y).map((part) => parts[part]!.number))],
  };
}
