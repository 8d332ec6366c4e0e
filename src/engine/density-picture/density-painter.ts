import type { TransverseMercator } from '@/domain/geo/transverse-mercator';
import type { AreaPolygons } from '../density/density-area';
import type { DensityMap } from '../density/density-maps';
import { buildDensityGround, buildDensityPicture } from './density-picture';
import type { DensityGround, DensityPicture, DrawnGround } from './density-picture';
import { buildDensityScale } from './density-scale';
import type { DensityScale } from './density-scale';

/** How density is to be drawn. */
export interface PictureRequest {
  /** End of a locked scale, incidents/km²; `null` to follow the data. */
  readonly scaleMax: number | null;
  readonly isolines: boolean;
}

/** Density ready for the graphics card: one window, or two on one scale and one ground. */
export interface DensityPictures {
  /** The same object while grid and area stay the same. */
  readonly ground: DrawnGround;
  /** `null` where nothing is denser than zero: then there is no picture. */
  readonly scale: DensityScale | null;
  readonly window: DensityPicture | null;
  readonly comparison: DensityPicture | null;
}

type PaintedMap = Pick<DensityMap, 'grid' | 'originMeters' | 'window' | 'comparison'>;

/**
 * Paints density maps. What a map's grid and area have in common is worked out once and kept, for it takes longer than
 * the picture.
 *
 * @returns A function of a map, the polygons of its area in degrees WGS 84 (`null` for none) and what is wanted.
 */
export function createDensityPainter(
  projection: TransverseMercator,
): (map: PaintedMap, polygons: AreaPolygons | null, wanted: PictureRequest) => DensityPictures {
  let kept: {
    readonly grid: DensityMap['grid'];
    readonly polygons: AreaPolygons | null;
    readonly ground: DensityGround;
    readonly drawn: DrawnGround;
  } | null = null;
  return (map, polygons, { scaleMax, isolines }) => {
    const { grid, window, comparison } = map;
    if (kept?.grid !== grid || kept.polygons !== polygons) {
      const ground = buildDensityGround(map, projection, polygons);
      kept = { grid, polygons, ground, drawn: { warp: ground.warp, mesh: ground.mesh } };
    }
    const { ground, drawn } = kept;
    const fields = [window.values, ...(comparison ? [comparison.values] : [])];
    const scale = buildDensityScale(fields, scaleMax);
    const paint = (values: Float32Array) =>
      scale &&
      buildDensityPicture({ ...grid, values }, { ground, scale, levels: isolines ? scale.levels : [] });
    return {
      ground: drawn,
      scale,
      window: paint(window.values),
      comparison: comparison && paint(comparison.values),
    };
  };
}
