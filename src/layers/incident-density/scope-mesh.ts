import { bboxClip, polygon, tesselate } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { UnitRing } from './clip-isolines';
import { applyQuadratic } from './quadratic-warp';
import type { DensityWarp } from './quadratic-warp';

/** A scope cut into triangles, block by block. */
export interface ScopeMesh {
  /** For each corner: x, y in local coordinates of the warp, then u, v on the raster (0 to 1). */
  readonly corners: Float32Array;
  readonly blocks: readonly MeshBlock[];
}

/** One square of the mesh: blocks without density are not drawn at all. */
export interface MeshBlock {
  /** Number of its first corner, and how many it has. */
  readonly first: number;
  readonly count: number;
  /** `[minU, minV, maxU, maxV]` on the raster. */
  readonly box: readonly [number, number, number, number];
}

/** Small enough that straight lines between its corners follow the warp to a millimeter. */
const BLOCKS_PER_SIDE = 32;
const NUMBERS_PER_CORNER = 4;

/** Outer ring, then holes, with the extent of the raster as 0 to 1. */
export type UnitPolygon = readonly UnitRing[];

/**
 * Cuts a scope into triangles on a lattice of blocks. Drawing the density on them cuts it exactly along the border and
 * shades nothing outside; without a graphics card shading is what costs.
 */
export function buildScopeMesh(polygons: readonly UnitPolygon[], warp: DensityWarp): ScopeMesh {
  const corners: number[] = [];
  const blocks: MeshBlock[] = [];
  const shapes = polygons.map((rings) => polygon(rings.map((ring) => ring.map(([u, v]) => [u, v]))));
  for (let row = 0; row < BLOCKS_PER_SIDE; row++) {
    for (let column = 0; column < BLOCKS_PER_SIDE; column++) {
      const box = blockBox(column, row);
      const first = corners.length / NUMBERS_PER_CORNER;
      for (const [u, v] of shapes.flatMap((shape) => triangulate(shape, box))) {
        corners.push(...applyQuadratic(warp.toLocal, u, v), u, v);
      }
      const count = corners.length / NUMBERS_PER_CORNER - first;
      if (count > 0) blocks.push({ first, count, box });
    }
  }
  return { corners: Float32Array.from(corners), blocks };
}

function blockBox(column: number, row: number): [number, number, number, number] {
  const side = 1 / BLOCKS_PER_SIDE;
  return [column * side, row * side, (column + 1) * side, (row + 1) * side];
}

/** Corners of triangles of the part of a shape that lies in a box. */
function triangulate(
  shape: Feature<Polygon>,
  box: readonly [number, number, number, number],
): [number, number][] {
  const [minU, minV, maxU, maxV] = box;
  const part = bboxClip(shape, [minU, minV, maxU, maxV]) as Feature<Polygon | MultiPolygon>;
  const parts = part.geometry.type === 'Polygon' ? [part.geometry.coordinates] : part.geometry.coordinates;
  return parts
    .filter(([ring]) => ring !== undefined && ring.length > 3)
    .flatMap((rings) => tesselate(polygon(rings)).features)
    .flatMap(({ geometry }) =>
      geometry.coordinates[0]!.slice(0, 3).map(([u = 0, v = 0]): [number, number] => [u, v]),
    );
}
