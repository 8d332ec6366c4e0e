import { bboxClip, polygon, tesselate } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';

/** Closed rings in any plane; outer ring, then holes. */
export type PlanePolygon = readonly (readonly (readonly [number, number])[])[];

/** `[minX, minY, maxX, maxY]`. */
export type PlaneBox = readonly [number, number, number, number];

/** The triangles of one square of a lattice: x, y pairs, three corners a triangle. */
export interface BlockTriangles {
  readonly box: PlaneBox;
  readonly corners: readonly (readonly [number, number])[];
}

/**
 * Cuts polygons into triangles on a lattice of blocks. Without a graphics card the long slivers of a plain
 * triangulation are several times as dear to fill as compact pieces, and blocks that show nothing can be left out.
 */
export function triangulateByBlocks(
  polygons: readonly PlanePolygon[],
  extent: PlaneBox,
  blocksPerSide: number,
): BlockTriangles[] {
  const shapes = polygons.map((rings) => polygon(rings.map((ring) => ring.map(([x, y]) => [x, y]))));
  return latticeBoxes(extent, blocksPerSide)
    .map((box) => ({ box, corners: shapes.flatMap((shape) => triangulate(shape, box)) }))
    .filter(({ corners }) => corners.length > 0);
}

function latticeBoxes([minX, minY, maxX, maxY]: PlaneBox, perSide: number): PlaneBox[] {
  const atX = (i: number) => minX + ((maxX - minX) * i) / perSide;
  const atY = (i: number) => minY + ((maxY - minY) * i) / perSide;
  return Array.from({ length: perSide * perSide }, (_, i): PlaneBox => {
    const column = i % perSide;
    const row = Math.floor(i / perSide);
    return [atX(column), atY(row), atX(column + 1), atY(row + 1)];
  });
}

function triangulate(shape: Feature<Polygon>, [minX, minY, maxX, maxY]: PlaneBox): [number, number][] {
  const part = bboxClip(shape, [minX, minY, maxX, maxY]) as Feature<Polygon | MultiPolygon>;
  const parts = part.geometry.type === 'Polygon' ? [part.geometry.coordinates] : part.geometry.coordinates;
  return parts
    .filter(([ring]) => ring !== undefined && ring.length > 3)
    .flatMap((rings) => tesselate(polygon(rings)).features)
    .flatMap(({ geometry }) =>
      geometry.coordinates[0]!.slice(0, 3).map(([x = 0, y = 0]): [number, number] => [x, y]),
    );
}
