import { isInMultiPolygon } from './point-in-polygon';
import { boundsOf, type Bounds, type MultiPolygon } from './polygon';

/** Finds the unit that holds a point. */
export interface PolygonLocator {
  /** Index of the first unit that holds the point; -1 outside all. */
  readonly locate: (x: number, y: number) => number;
}

const BUCKETS_PER_UNIT = 4;

/**
 * Sorts units into the square buckets their bounds touch, so that a point is tried against a few units only.
 *
 * @param units Shapes in planar meters, shape `[n]`.
 */
export function buildPolygonLocator(units: readonly MultiPolygon[]): PolygonLocator {
  const boxes = units.map(boundsOf);
  const west = boxes.reduce((least, box) => Math.min(least, box.west), Infinity);
  const south = boxes.reduce((least, box) => Math.min(least, box.south), Infinity);
  const width = boxes.reduce((most, box) => Math.max(most, box.east), -Infinity) - west;
  const height = boxes.reduce((most, box) => Math.max(most, box.north), -Infinity) - south;
  if (!(width >= 0 && height >= 0)) return { locate: () => -1 };
  const size = Math.max(
    Math.sqrt((width * height) / (units.length * BUCKETS_PER_UNIT)),
    width / 4096,
    height / 4096,
    1e-9,
  );
  const columns = Math.floor(width / size) + 1;
  const rows = Math.floor(height / size) + 1;
  const buckets: number[][] = Array.from({ length: columns * rows }, () => []);
  boxes.forEach((box, unit) => {
    for (let r = Math.floor((box.south - south) / size); r <= Math.floor((box.north - south) / size); r++) {
      for (let c = Math.floor((box.west - west) / size); c <= Math.floor((box.east - west) / size); c++) {
        buckets[r * columns + c]!.push(unit);
      }
    }
  });
  return {
    locate: (x, y) => {
      const column = Math.floor((x - west) / size);
      const row = Math.floor((y - south) / size);
      if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return -1;
      const unit = buckets[row * columns + column]!.find(
        (candidate) => holds(boxes[candidate]!, x, y) && isInMultiPolygon(units[candidate]!, x, y),
      );
      return unit ?? -1;
    },
  };
}

function holds(box: Bounds, x: number, y: number): boolean {
  return x >= box.west && x <= box.east && y >= box.south && y <= box.north;
}
