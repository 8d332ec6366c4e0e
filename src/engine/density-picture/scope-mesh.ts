import { triangulateByBlocks } from './block-mesh';
import type { PlanePolygon } from './block-mesh';
import { applyCubic } from './density-warp';
import type { DensityWarp } from './density-warp';

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

/**
 * Cuts a scope, with the extent of its raster as 0 to 1, into triangles. Drawing the density on them cuts it exactly
 * along the border and shades nothing outside.
 */
export function buildScopeMesh(polygons: readonly PlanePolygon[], warp: DensityWarp): ScopeMesh {
  const numbers: number[] = [];
  const blocks: MeshBlock[] = [];
  let first = 0;
  for (const { box, corners } of triangulateByBlocks(polygons, [0, 0, 1, 1], BLOCKS_PER_SIDE)) {
    for (const [u, v] of corners) numbers.push(...applyCubic(warp.toLocal, u, v), u, v);
    blocks.push({ first, count: corners.length, box });
    first += corners.length;
  }
  return { corners: Float32Array.from(numbers), blocks };
}
