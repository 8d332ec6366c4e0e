import Flatbush from 'flatbush';
import { boundsOf, type MultiPolygon } from './polygon';

/**
 * Packs the bounding boxes of shapes into a tree; items keep the order of the shapes.
 *
 * @param shapes Planar meters; each has a vertex.
 * @returns      `null` where there is no shape.
 */
export function indexShapes(shapes: readonly MultiPolygon[]): Flatbush | null {
  if (shapes.length === 0) return null;
  const tree = new Flatbush(shapes.length);
  for (const shape of shapes) {
    const { west, south, east, north } = boundsOf(shape);
    tree.add(west, south, east, north);
  }
  tree.finish();
  return tree;
}
